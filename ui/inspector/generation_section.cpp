#include "ui/inspector/generation_section.h"

#include "core/document/find.h"
#include "core/generation/prompt.h"
#include "ui/inspector/fields.h"
#include "ui/inspector/shot_editor.h"

#include <QLineEdit>
#include <QRegularExpressionValidator>

GenerationSection::GenerationSection(const Theme& theme, ShotEditor& editor, QWidget* parent)
    : Section(theme, editor, tr("Generation"), parent)
    , m_account(new QLineEdit(this))
    , m_model(new QLineEdit(this))
    , m_prompt(new TextField(3, 10, this))
    , m_negative(new TextField(1, 4, this))
    , m_seed(new QLineEdit(this))
{
    auto* form = makeForm(nullptr);
    body()->addLayout(form);
    m_account->setPlaceholderText(tr("animatic"));
    m_model->setPlaceholderText(tr("The account's first"));
    m_seed->setPlaceholderText(tr("Any"));
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{0,18}")), m_seed));
    addField(form, tr("Account"), m_account);
    addField(form, tr("Model"), m_model);
    addField(form, tr("Seed"), m_seed);
    addField(body(), tr("Prompt"), m_prompt);
    addField(body(), tr("Not in the picture"), m_negative);
    connect(m_account, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_editor.change(tr("Account"), QStringLiteral("account"),
                        [&](Shot& shot) { shot.generation.account = text.trimmed(); });
    });
    connect(m_model, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_editor.change(tr("Model"), QStringLiteral("model"),
                        [&](Shot& shot) { shot.generation.model = text.trimmed(); });
    });
    connect(m_seed, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_editor.change(tr("Seed"), QStringLiteral("seed"), [&](Shot& shot) {
            shot.generation.seed = text.isEmpty() ? std::nullopt : std::optional<std::int64_t>(text.toLongLong());
        });
    });
    connect(m_prompt, &TextField::edited, this, [this](const QString& text) {
        m_editor.change(tr("Prompt"), QStringLiteral("prompt"), [&](Shot& shot) { shot.generation.prompt = text; });
    });
    connect(m_negative, &TextField::edited, this, [this](const QString& text) {
        m_editor.change(tr("Not in the picture"), QStringLiteral("negative"),
                        [&](Shot& shot) { shot.generation.negative = text; });
    });
}

static void showText(QLineEdit* field, const QString& text)
{
    if (field->text() != text)
        field->setText(text);
}

void GenerationSection::show(const Shown& shown)
{
    const GenerationSettings& settings = shown.shot().generation;
    showText(m_account, settings.account);
    showText(m_model, settings.model);
    showText(m_seed, settings.seed ? QString::number(*settings.seed) : QString());
    m_negative->show(settings.negative);
    m_prompt->show(settings.prompt);
    // An empty prompt means the compiled one: it stands there in grey, as it will be sent.
    if (const Scene* scene = sceneOf(shown.board, shown.shot().id))
        m_prompt->setPlaceholderText(compilePrompt(shown.board, *scene, shown.shot()));
}
