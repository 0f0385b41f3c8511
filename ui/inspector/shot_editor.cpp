#include "ui/inspector/shot_editor.h"

#include "core/document/find.h"

#include <QApplication>
#include <QWidget>

ShotEditor::ShotEditor(QObject* parent)
    : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, &ShotEditor::seal);
}

void ShotEditor::setShots(const QList<ShotId>& shots)
{
    if (shots != m_shots)
        seal();
    m_shots = shots;
}

void ShotEditor::change(const QString& label, const QString& field, const std::function<void(Shot&)>& edit)
{
    if (!m_project || m_shots.isEmpty())
        return;
    Result<Storyboard> board = m_project->current();
    bool differs = false;
    for (const ShotId& id : m_shots) {
        const Shot* before = findShot(*board, id);
        if (!before)
            continue;
        Shot shot = *before;
        edit(shot);
        if (shot == *before)
            continue;
        differs = true;
        board = setShot(*board, shot);
        if (!board)
            break;
    }
    if (!board || differs)
        apply(board, label, field);
}

void ShotEditor::apply(const Result<Storyboard>& edited, const QString& label, const QString& field)
{
    if (!m_project)
        return;
    if (const Status done = m_project->apply(edited, label, keyOf(field)); !done)
        Q_EMIT problem(done.error().message);
}

QString ShotEditor::keyOf(const QString& field) const
{
    if (field.isEmpty() || m_shots.isEmpty())
        return {};
    return field + QLatin1Char('/') + m_shots.last().toString() + QLatin1Char('/') + QString::number(m_session);
}
