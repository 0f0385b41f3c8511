#include "ui/inspector/panel_row.h"

#include "core/base/when_done.h"
#include "core/media/still_image.h"
#include "core/project/work.h"
#include "ui/inspector/enum_field.h"
#include "ui/menu_button.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QMenu>

static constexpr QSize PictureSize(72, 41);

QList<std::optional<StillMove>> stillMoves()
{
    static constexpr int Whole = UnitRect::Whole, Near = 8200, Edge = Whole - Near;
    const UnitRect all{0, 0, Whole, Whole}, near{Edge / 2, Edge / 2, Near, Near};
    const UnitRect left{0, Edge / 2, Near, Near}, right{Edge, Edge / 2, Near, Near};
    const UnitRect top{Edge / 2, 0, Near, Near}, bottom{Edge / 2, Edge, Near, Near};
    const auto move = [](UnitRect from, UnitRect to) { return StillMove{from, to, Easing::EaseInOut}; };
    return {std::nullopt,      move(all, all),    move(all, near),   move(near, all),
            move(right, left), move(left, right), move(bottom, top), move(top, bottom)};
}

static QStringList moveNames()
{
    return {PanelRow::tr("By the framing"), PanelRow::tr("Hold still"),  PanelRow::tr("Push in"),
            PanelRow::tr("Pull out"),       PanelRow::tr("To the left"), PanelRow::tr("To the right"),
            PanelRow::tr("Upwards"),        PanelRow::tr("Downwards")};
}

PanelRow::PanelRow(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_picture(new QLabel(this))
    , m_role(new ChoiceField(this))
    , m_fit(new ChoiceField(this))
    , m_move(new ChoiceField(this))
{
    m_picture->setFixedSize(PictureSize);
    m_picture->setAlignment(Qt::AlignCenter);
    fillChoice<PanelRole>(m_role);
    fillChoice<Fit>(m_fit);
    m_move->addItems(moveNames());
    m_move->setPlaceholderText(tr("Its own"));
    for (ChoiceField* field : {m_role, m_fit, m_move})
        field->setMinimumContentsLength(3);
    m_role->setAccessibleName(tr("Role"));
    m_fit->setAccessibleName(tr("Fit"));
    m_move->setAccessibleName(tr("Move"));
    m_move->setToolTip(tr("How the camera travels over the picture"));
    auto* more = new MenuButton(this);
    more->setIcon(theme.icon(QStringLiteral("ellipsis")));
    more->setAccessibleName(tr("More"));
    more->setToolTip(tr("Replace, edit, move or remove this picture"));
    auto* menu = new QMenu(more);
    connect(menu->addAction(theme.icon(QStringLiteral("refresh-cw")), tr("Replace...")), &QAction::triggered, this,
            &PanelRow::replaceRequested);
    connect(menu->addAction(theme.icon(QStringLiteral("pencil")), tr("Edit in Another Program")), &QAction::triggered,
            this, &PanelRow::editRequested);
    connect(menu->addAction(theme.icon(QStringLiteral("arrow-up")), tr("Earlier")), &QAction::triggered, this,
            [this] { Q_EMIT moveRequested(-1); });
    connect(menu->addAction(theme.icon(QStringLiteral("arrow-down")), tr("Later")), &QAction::triggered, this,
            [this] { Q_EMIT moveRequested(1); });
    connect(menu->addAction(theme.icon(QStringLiteral("trash-2")), tr("Remove")), &QAction::triggered, this,
            &PanelRow::removeRequested);
    more->setMenu(menu);

    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(3);
    auto* first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(m_picture);
    first->addWidget(m_role, 1);
    first->addWidget(more);
    auto* second = new QHBoxLayout;
    second->setSpacing(6);
    second->addWidget(m_fit, 2);
    second->addWidget(m_move, 3);
    rows->addLayout(first);
    rows->addLayout(second);
    connect(m_role, &QComboBox::activated, this, [this](int i) { Q_EMIT roleChosen(PanelRole(i)); });
    connect(m_fit, &QComboBox::activated, this, [this](int i) { Q_EMIT fitChosen(Fit(i)); });
    connect(m_move, &QComboBox::activated, this, [this](int i) { Q_EMIT moveChosen(stillMoves()[i]); });
}

void PanelRow::show(const Panel& panel, const QString& folder, int number)
{
    m_panel = panel.id;
    setAccessibleName(tr("Picture %1").arg(number));
    showChoice<PanelRole>(m_role, panel.role);
    showChoice<Fit>(m_fit, panel.fit);
    m_move->setCurrentIndex(int(stillMoves().indexOf(panel.move)));
    loadPicture(folder + QLatin1Char('/') + panel.file);
}

void PanelRow::loadPicture(const QString& path)
{
    if (path == m_path)
        return;
    m_path = path;
    m_picture->setPixmap(m_theme.icon(QStringLiteral("image")).pixmap(16, 16));
    const qreal ratio = devicePixelRatioF();
    whenDone(runOn(*QThreadPool::globalInstance(), [path, ratio] { return readStill(path, PictureSize * ratio); }),
             this, [this, path, ratio](const Result<QImage>& image) {
                 if (path != m_path)
                     return; // another picture was asked for meanwhile
                 m_picture->setToolTip(image ? QString() : image.error().message);
                 if (!image)
                     return m_picture->setPixmap(m_theme.icon(QStringLiteral("circle-alert")).pixmap(16, 16));
                 QPixmap pixmap = QPixmap::fromImage(
                     image->scaled(PictureSize * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
                 pixmap.setDevicePixelRatio(ratio);
                 m_picture->setPixmap(pixmap);
             });
}
