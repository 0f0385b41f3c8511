#include "ui/dialogs/update_script_dialog.h"

#include "ui/theme/theme.h"
#include "ui/words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMap>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>

namespace {

enum Column { What, Change, Takes };

struct UpdateText {
    Q_DECLARE_TR_FUNCTIONS(UpdateScriptDialog)
};

QString changeWord(ScriptChange change, bool moved)
{
    switch (change) {
    case ScriptChange::Added:
        return UpdateText::tr("New");
    case ScriptChange::Changed:
        return moved ? UpdateText::tr("Changed, moved") : UpdateText::tr("Changed");
    case ScriptChange::Moved:
        return UpdateText::tr("Moved");
    case ScriptChange::Removed:
        return UpdateText::tr("Cut");
    }
    return {};
}

/// All that is said and seen, for reading.
QString wordsOf(const Shot& shot)
{
    QStringList words{shot.description};
    for (const DialogueLine& line : shot.dialogue) {
        const QString how = line.parenthetical.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(line.parenthetical);
        words << QString(line.character + how + QStringLiteral(": ") + line.text);
    }
    words << shot.notes;
    words.removeAll(QString());
    return words.join(QLatin1Char('\n'));
}

/// "0.75 USD + unknown": currencies are not mixed, and what nobody knows is not nothing.
QString sumOf(const QList<Money>& charges)
{
    QMap<QString, std::int64_t> sums;
    bool unknown = false;
    for (const Money& money : charges) {
        unknown = unknown || money.source == MoneySource::Unknown;
        if (money.source != MoneySource::Unknown && money.micro != 0)
            sums[money.currency] += money.micro;
    }
    QStringList texts;
    for (auto it = sums.begin(); it != sums.end(); ++it)
        texts << QString(QLocale().toString(double(it.value()) / 1'000'000, 'f', 2) + QLatin1Char(' ') + it.key());
    if (unknown)
        texts << UpdateText::tr("unknown");
    return texts.join(QStringLiteral(" + "));
}

/// Takes of a shot that is new, or only moves, are as good as before.
bool touchesTakes(const ShotUpdate& shot)
{
    return shot.change == ScriptChange::Changed || shot.change == ScriptChange::Removed;
}

QString takesWords(int takes, const QList<Money>& charges)
{
    if (takes == 0)
        return {};
    const QString sum = sumOf(charges);
    const QString count = UpdateText::tr("%n take(s)", nullptr, takes);
    return sum.isEmpty() ? count : UpdateText::tr("%1 (%2)").arg(count, sum);
}

} // namespace

UpdateScriptDialog::UpdateScriptDialog(const Theme& theme, const ScriptUpdate& update, QWidget* parent)
    : DialogFrame(theme, tr("Update from Script"), tr("Update Storyboard"), parent)
    , m_update(update)
    , m_all(new QCheckBox(tr("All scenes"), this))
    , m_scenes(new QTreeWidget(this))
    , m_words(new QPlainTextEdit(this))
    , m_summary(new QLabel(this))
{
    m_summary->setProperty("role", QStringLiteral("title"));
    m_summary->setWordWrap(true);
    content()->addWidget(m_summary);
    auto* promise = new QLabel(tr("Only what you choose changes. Takes and pictures always stay: changed shots keep "
                                  "theirs, shots that are cut are set to omitted where they have any."),
                               this);
    promise->setWordWrap(true);
    content()->addWidget(promise);
    m_all->setAccessibleName(m_all->text());
    content()->addWidget(m_all);
    m_scenes->setColumnCount(3);
    m_scenes->setHeaderLabels({tr("Scene"), tr("Change"), tr("Takes")});
    m_scenes->setAccessibleName(tr("Changes"));
    m_scenes->setUniformRowHeights(true);
    m_scenes->header()->setStretchLastSection(false);
    m_scenes->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_scenes->header()->setSectionResizeMode(Change, QHeaderView::ResizeToContents);
    m_scenes->header()->setSectionResizeMode(Takes, QHeaderView::ResizeToContents);
    content()->addWidget(m_scenes, 3);
    auto* label = new QLabel(tr("Words"), this);
    label->setBuddy(m_words);
    content()->addWidget(label);
    m_words->setAccessibleName(tr("Words"));
    m_words->setReadOnly(true);
    m_words->setTabChangesFocus(true);
    m_words->setPlaceholderText(tr("Choose a shot to read its words before and after."));
    content()->addWidget(m_words, 1);
    fill();
    connect(m_scenes, &QTreeWidget::itemChanged, this, &UpdateScriptDialog::refresh);
    connect(m_scenes, &QTreeWidget::currentItemChanged, this, &UpdateScriptDialog::showWords);
    connect(m_all, &QCheckBox::clicked, this,
            [this](bool on) { setAll(on ? Qt::Checked : Qt::Unchecked); }); // never left half checked by a click
    connect(primary(), &QPushButton::clicked, this, [this] {
        Q_EMIT updateRequested(accepted());
        accept();
    });
    refresh();
    m_scenes->setFocus();
    resize(std::min(820, parent ? parent->width() - 40 : 820), 600);
}

void UpdateScriptDialog::fill()
{
    QList<QTreeWidgetItem*> rows;
    for (const SceneUpdate& scene : std::as_const(m_update.scenes))
        rows << rowOf(scene);
    m_scenes->addTopLevelItems(rows);
    if (rows.size() <= 12)
        m_scenes->expandAll();
    if (!rows.isEmpty())
        m_scenes->setCurrentItem(rows.first());
}

QTreeWidgetItem* UpdateScriptDialog::rowOf(const SceneUpdate& scene) const
{
    const bool gone = scene.change == ScriptChange::Removed;
    const QString slugline = gone ? scene.before.slugline : scene.after.slugline;
    auto* row = new QTreeWidgetItem(
        {QString(scene.code + QLatin1Char(' ') + slugline).trimmed(), changeWord(scene.change, scene.moved)});
    row->setCheckState(What, Qt::Checked);
    int takes = 0;
    QList<Money> charges;
    for (const ShotUpdate& shot : scene.shots) {
        row->addChild(rowOf(shot));
        takes += touchesTakes(shot) ? shot.takes : 0;
        charges += touchesTakes(shot) ? shot.charges : QList<Money>();
    }
    row->setText(Takes, takesWords(takes, charges));
    return row;
}

QTreeWidgetItem* UpdateScriptDialog::rowOf(const ShotUpdate& shot) const
{
    const QString gist = Words::gistOf(shot.change == ScriptChange::Removed ? shot.before : shot.after);
    auto* row = new QTreeWidgetItem({QString(shot.code + QLatin1Char(' ') + gist).simplified(),
                                     changeWord(shot.change, shot.moved),
                                     touchesTakes(shot) ? takesWords(shot.takes, shot.charges) : QString()});
    row->setToolTip(What, gist.toHtmlEscaped());
    return row;
}

QSet<qsizetype> UpdateScriptDialog::accepted() const
{
    QSet<qsizetype> chosen;
    for (int i = 0; i < m_scenes->topLevelItemCount(); ++i)
        if (m_scenes->topLevelItem(i)->checkState(What) == Qt::Checked)
            chosen.insert(i);
    return chosen;
}

void UpdateScriptDialog::setAll(Qt::CheckState state)
{
    const QSignalBlocker quiet(m_scenes);
    for (int i = 0; i < m_scenes->topLevelItemCount(); ++i)
        m_scenes->topLevelItem(i)->setCheckState(What, state);
    m_scenes->viewport()->update(); // blocked, the view was not told
    refresh();
}

void UpdateScriptDialog::showWords()
{
    const QTreeWidgetItem* row = m_scenes->currentItem();
    QStringList texts;
    const auto add = [&](const QString& title, const QString& words) {
        if (!words.trimmed().isEmpty())
            texts << QString(title + QLatin1Char('\n') + words);
    };
    if (row && row->parent()) {
        const SceneUpdate& scene = m_update.scenes[m_scenes->indexOfTopLevelItem(row->parent())];
        const ShotUpdate& shot = scene.shots[row->parent()->indexOfChild(const_cast<QTreeWidgetItem*>(row))];
        add(tr("Before"), wordsOf(shot.before));
        add(tr("Now"), wordsOf(shot.after));
    } else if (row) {
        const SceneUpdate& scene = m_update.scenes[m_scenes->indexOfTopLevelItem(const_cast<QTreeWidgetItem*>(row))];
        const auto head = [](const Scene& s) {
            return QStringList{s.slugline, s.synopsis, s.notes}.join(QLatin1Char('\n'));
        };
        add(tr("Before"), head(scene.before).trimmed());
        add(tr("Now"), head(scene.after).trimmed());
    }
    m_words->setPlainText(texts.join(QStringLiteral("\n\n")));
}

void UpdateScriptDialog::refresh()
{
    const QSet<qsizetype> chosen = accepted();
    int shots = 0;
    int takes = 0;
    QList<Money> charges;
    for (const qsizetype index : chosen)
        for (const ShotUpdate& shot : m_update.scenes[index].shots) {
            ++shots;
            takes += touchesTakes(shot) ? shot.takes : 0;
            charges += touchesTakes(shot) ? shot.charges : QList<Money>();
        }
    QStringList facts{tr("%n scene(s)", nullptr, int(chosen.size())), tr("%n shot(s)", nullptr, shots)};
    if (takes > 0)
        facts << tr("made from older words: %1").arg(takesWords(takes, charges));
    m_summary->setText(chosen.isEmpty() ? tr("Nothing is chosen: the storyboard stays as it is")
                                        : facts.join(QStringLiteral(", ")));
    const QSignalBlocker quiet(m_all);
    m_all->setCheckState(chosen.isEmpty()                          ? Qt::Unchecked
                         : chosen.size() == m_update.scenes.size() ? Qt::Checked
                                                                   : Qt::PartiallyChecked);
    primary()->setEnabled(!chosen.isEmpty());
}
