#include "ui/inspector/takes_section.h"

#include "core/document/codes.h"
#include "core/document/edits.h"
#include "core/document/find.h"
#include "core/generation/staleness.h"
#include "core/render/shot_resolver.h"
#include "ui/inspector/fields.h"
#include "ui/inspector/shot_editor.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

TakesSection::TakesSection(const Theme& theme, ShotEditor& editor, QWidget* parent)
    : Section(theme, editor, tr("Takes"), parent)
    , m_list(new QVBoxLayout)
    , m_form(makeForm(nullptr))
    , m_start(new NumberField(this))
{
    setAccessibleName(tr("Takes"));
    body()->addLayout(m_list);
    body()->addLayout(m_form);
    m_start->setSuffix(tr(" frames"));
    m_start->setToolTip(tr("How much of the take is left out before the shot; the shot keeps its length"));
    addField(m_form, tr("Starts after"), m_start);
    connect(m_start, &QSpinBox::valueChanged, this, [this](int frames) {
        if (m_editor.project() && m_editor.shots().size() == 1)
            m_editor.apply(
                setTakeStart(m_editor.project()->current(), m_editor.shots().first(), m_used, frames - m_handle),
                tr("Slip take"), QStringLiteral("slip"));
    });
}

static bool isRejected(const Shot& shot, const TakeId& take)
{
    return std::any_of(shot.rejected.begin(), shot.rejected.end(), [&](const Rejection& r) { return r.take == take; });
}

static QString originOf(const Take& take)
{
    switch (take.origin) {
    case TakeOrigin::Animatic:
        return TakesSection::tr("Animatic");
    case TakeOrigin::Imported:
        return TakesSection::tr("Imported");
    case TakeOrigin::Provider:
        break;
    }
    return take.model.isEmpty() ? take.account : take.model;
}

/// "T02", with the shot in front when the take was made for another one.
static QString nameOf(const Take& take, const Shown& shown)
{
    const Scene* scene = take.shot != shown.shot().id ? sceneOf(shown.board, take.shot) : nullptr;
    const QString code = takeCode(take.number);
    return scene ? QString(fullCode(*scene, *findShot(shown.board, take.shot)) + QLatin1Char(' ') + code) : code;
}

QWidget* TakesSection::makeRow(const Take& take, const Shown& shown, bool used)
{
    const Shot& shot = shown.shot();
    const Rate rate = shown.board.format.rate;
    auto* row = new QWidget(m_rows);
    const bool circled = shot.circled == take.id, rejected = isRejected(shot, take.id);
    const QString code = nameOf(take, shown);
    const QString length = toTimecode(convertFrames(take.length, take.rate, rate), rate);
    row->setAccessibleName(code);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Tokens::Space1);
    const auto button = [&](const char* icon, const QString& name, const QString& tip, bool on) {
        auto* b = new QToolButton(row);
        b->setCheckable(true);
        b->setChecked(on);
        b->setIcon(m_theme.icon(QString::fromLatin1(icon)));
        b->setAccessibleName(name);
        b->setToolTip(tip);
        line->addWidget(b);
        return b;
    };
    auto* circle = button("circle-dot", tr("Circle %1").arg(code), tr("Use this take in the film"), circled);
    const bool stale = isStale(shown.board, *sceneOf(shown.board, shot.id), shot, take);
    auto* text = new QLabel(QStringLiteral("<b>%1</b> %2%3%4")
                                .arg(code, originOf(take).toHtmlEscaped(), used ? tr(" - in the film") : QString(),
                                     stale ? tr(" - from older words") : QString()),
                            row);
    text->setSizePolicy(QSizePolicy::Ignored,
                        QSizePolicy::Preferred); // a narrow inspector cuts it, the tool tip tells it
    text->setEnabled(!rejected);
    text->setToolTip(QLocale().toString(take.created.toLocalTime(), QLocale::ShortFormat));
    line->addWidget(text, 1);
    auto* time = new QLabel(length, row);
    time->setFont(Theme::monospace(Tokens::TypeSmall));
    time->setProperty("role", QStringLiteral("muted"));
    line->addWidget(time);
    auto* reject = button("x", tr("Reject %1").arg(code), tr("Set this take aside; it stays on disk"), rejected);
    connect(circle, &QToolButton::toggled, this, [this, shot = shot.id, take = take.id](bool on) {
        m_editor.apply(circleTake(m_editor.project()->current(), shot, on ? std::optional(take) : std::nullopt),
                       tr("Circle take"));
    });
    connect(reject, &QToolButton::toggled, this, [this, take = take.id](bool on) {
        m_editor.change(tr("Reject take"), {}, [&](Shot& shot) {
            shot.rejected.removeIf([&](const Rejection& r) { return r.take == take; });
            if (on)
                shot.rejected << Rejection{take, QString()};
            if (on && shot.circled == take)
                shot.circled.reset(); // and with it where the take is entered
        });
    });
    return row;
}

void TakesSection::showStart(const Shown& shown, const std::optional<Take>& used)
{
    const bool one = shown.single() && used;
    m_form->setRowVisible(m_start, one);
    if (!one)
        return;
    const Rate rate = shown.board.format.rate;
    const Shot& shot = shown.shot();
    m_used = used->id;
    m_handle = convertFrames(used->handleIn, used->rate, rate);
    const bool entered = shot.circled == used->id && shot.takeStart;
    const Frames start = m_handle + (entered ? *shot.takeStart : takeStartOf(*used, shot.length, rate));
    const QSignalBlocker quiet(m_start);
    const Frames last = std::max<Frames>(0, convertFrames(used->length, used->rate, rate) - 1);
    m_start->setRange(int(std::min<Frames>(0, start)), int(std::max(last, start)));
    m_start->setValue(int(start));
}

void TakesSection::show(const Shown& shown)
{
    m_rows = freshRows(m_list, m_rows);
    QLayout* column = m_rows->layout();
    const QList<Take> takes = shown.single() ? shown.shelf.takesFor(shown.shot()) : QList<Take>{};
    const Resolved used = resolveShot(shown.board, shown.shot(), shown.shelf);
    for (auto take = takes.crbegin(); take != takes.crend(); ++take)
        column->addWidget(makeRow(*take, shown, used.take && used.take->id == take->id));
    if (takes.isEmpty()) {
        auto* none =
            new QLabel(shown.single() ? tr("No takes yet. Generate makes one; clips dropped on the card become one.")
                                      : tr("Choose one shot to see its takes."),
                       m_rows);
        none->setWordWrap(true);
        none->setProperty("role", QStringLiteral("muted"));
        column->addWidget(none);
    }
    showStart(shown, used.take);
    setSummary(takes.isEmpty() ? QString() : QString::number(takes.size()));
}
