#pragma once

#include "ui/film/export_choice.h"

#include <QRadioButton>

class Theme;

/// A preset as a tile: the shape of its picture, its name and its size.
class PresetTile final : public QRadioButton {
    Q_OBJECT
public:
    PresetTile(const Theme& theme, const Preset& preset, QWidget* parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint& place) const override { return rect().contains(place); }
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QFont nameFont() const;
    QFont sizeFont() const;
    const Theme& m_theme;
    QSize m_size;
};

/// The presets side by side; the arrow keys go from one to the next. Says what was chosen.
class PresetRow final : public QWidget {
    Q_OBJECT
public:
    PresetRow(const Theme& theme, const QList<Preset>& presets, QWidget* parent);
    void setChoice(const ExportChoice& choice); ///< its preset is lit while the choice is still the preset's

Q_SIGNALS:
    void chosen(const Preset& preset);

private:
    QList<Preset> m_presets;
    QList<PresetTile*> m_tiles;
};
