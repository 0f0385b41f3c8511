#include "ui/preview/overlay_actions.h"

#include <QActionGroup>

OverlayActions::OverlayActions(QAction* captions, QObject* parent)
    : QObject(parent)
    , m_masks(new QActionGroup(this))
{
    m_inMenu << captions;
    code = addCheckable(tr("Shot Code"));
    timecode = addCheckable(tr("Timecode"));
    safeAreas = addCheckable(tr("Safe Areas"));
    safeAreas->setToolTip(tr("Action 93 %, title 90 % of the picture"));
    m_inMenu << nullptr;
    nextMask = new QAction(tr("Next Mask"), this);
    connect(nextMask, &QAction::triggered, this, [this] {
        const auto masks = m_masks->actions();
        masks[(masks.indexOf(m_masks->checkedAction()) + 1) % masks.size()]->setChecked(true);
    });
    addMasks();
    m_inMenu << nextMask;
}

QAction* OverlayActions::addCheckable(const QString& text)
{
    auto* action = new QAction(text, this);
    action->setCheckable(true);
    connect(action, &QAction::toggled, this, &OverlayActions::changed);
    m_inMenu << action;
    return action;
}

void OverlayActions::addMasks()
{
    const std::pair<FrameMask, QString> masks[] = {{FrameMask::None, tr("No Mask")},
                                                   {FrameMask::Wide239, tr("Mask %1").arg(QLatin1String("2.39:1"))},
                                                   {FrameMask::Wide185, tr("Mask %1").arg(QLatin1String("1.85:1"))},
                                                   {FrameMask::Classic, tr("Mask %1").arg(QLatin1String("4:3"))},
                                                   {FrameMask::Square, tr("Mask %1").arg(QLatin1String("1:1"))},
                                                   {FrameMask::Vertical, tr("Mask %1").arg(QLatin1String("9:16"))}};
    for (const auto& [mask, text] : masks) {
        QAction* action = addCheckable(text);
        action->setData(int(mask));
        m_masks->addAction(action);
    }
    m_masks->actions().constFirst()->setChecked(true);
}

PictureOverlays OverlayActions::overlays() const
{
    return {code->isChecked(), timecode->isChecked(), safeAreas->isChecked(),
            FrameMask(m_masks->checkedAction() ? m_masks->checkedAction()->data().toInt() : 0)};
}

void OverlayActions::setOverlays(const PictureOverlays& overlays)
{
    code->setChecked(overlays.code);
    timecode->setChecked(overlays.timecode);
    safeAreas->setChecked(overlays.safeAreas);
    for (QAction* mask : m_masks->actions())
        if (mask->data().toInt() == int(overlays.mask))
            mask->setChecked(true);
}
