#include "ui/film/preset_row.h"

#include "ui/focus_heir.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>

static constexpr int GlyphRoom = 26; ///< the square that the picture's shape fits into

PresetTile::PresetTile(const Theme& theme, const Preset& preset, QWidget* parent)
    : QRadioButton(preset.name, parent)
    , m_theme(theme)
    , m_size(preset.output.video.size)
{
    setAccessibleName(preset.name);
    setAccessibleDescription(sizeText(m_size));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QFont PresetTile::nameFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QFont PresetTile::sizeFont() const
{
    QFont small = font();
    small.setPixelSize(Tokens::TypeSmall);
    small.setWeight(QFont::Normal);
    return small;
}

QSize PresetTile::sizeHint() const
{
    const QFontMetrics name(nameFont()), size(sizeFont());
    const int width = std::max(name.horizontalAdvance(text()), size.horizontalAdvance(sizeText(m_size)));
    return {width + 2 * Tokens::Space1 + 2, 3 * Tokens::Space2 + GlyphRoom + name.height() + size.height()};
}

bool PresetTile::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QRadioButton::event(event);
}

void PresetTile::paintEvent(QPaintEvent*)
{
    const Tokens& t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int border = hasFocus() ? 2 : 1;
    const QRectF frame = QRectF(rect()).adjusted(border / 2.0, border / 2.0, -border / 2.0, -border / 2.0);
    painter.setPen(QPen(hasFocus() || isChecked() ? t.accent : t.controlBorder, border));
    painter.setBrush(isChecked() ? t.selected : underMouse() ? t.border : t.raised);
    painter.drawRoundedRect(frame, Tokens::RadiusSmall, Tokens::RadiusSmall);

    const QSizeF shape = QSizeF(m_size).scaled(GlyphRoom, GlyphRoom, Qt::KeepAspectRatio);
    QRectF glyph(QPointF(), shape);
    glyph.moveCenter({width() / 2.0, Tokens::Space2 + GlyphRoom / 2.0});
    painter.setPen(QPen(isChecked() ? t.accent : t.textMuted, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(glyph.toAlignedRect().adjusted(1, 1, -1, -1), 2, 2);

    const QFontMetrics name(nameFont()), size(sizeFont());
    const QRect text(0, 2 * Tokens::Space2 + GlyphRoom - 2, width(), name.height());
    painter.setFont(nameFont());
    painter.setPen(t.text);
    painter.drawText(text, Qt::AlignCenter, this->text());
    painter.setFont(sizeFont());
    painter.setPen(isChecked() ? t.text : t.textMuted);
    painter.drawText(QRect(0, text.bottom() + 1, width(), size.height()), Qt::AlignCenter, sizeText(m_size));
}

PresetRow::PresetRow(const Theme& theme, const QList<Preset>& presets, QWidget* parent)
    : QWidget(parent)
    , m_presets(presets)
{
    setAccessibleName(tr("Preset"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Tokens::Space1);
    for (const Preset& preset : m_presets) {
        auto* tile = new PresetTile(theme, preset, this);
        row->addWidget(tile, 1);
        m_tiles << tile;
        // Not clicked(): assistive technology checks it without a click.
        connect(tile, &QRadioButton::toggled, this, [this, preset](bool on) {
            if (on)
                Q_EMIT chosen(preset);
        });
    }
}

void PresetRow::setChoice(const ExportChoice& choice)
{
    const QSignalBlocker quiet(this);
    for (qsizetype i = 0; i < m_tiles.size(); ++i) {
        const bool isBase = m_presets[i].id == choice.preset;
        m_tiles[i]->setAutoExclusive(false); // else the lit one could not go out
        m_tiles[i]->setChecked(isBase && isPreset(choice.output, m_presets[i]));
        if (isBase)
            FocusHeir::set(this, m_tiles[i]);
    }
    for (PresetTile* tile : std::as_const(m_tiles))
        tile->setAutoExclusive(true);
}
