#pragma once

#include "ui/film/export_choice.h"

#include <QWidget>

class NotedField;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

/// What is chosen when the preset is not enough: quality, size, rate, loudness, and what is written into the picture.
/// Owned by the export dialog, which says what to show and asks for what was chosen.
class MoreFields final : public QWidget {
    Q_OBJECT
public:
    MoreFields(const Storyboard& board, QWidget* parent);
    void setChoice(const ExportChoice& choice);
    void readInto(ExportChoice& choice) const;
    QFormLayout* form() const { return m_form; }
    bool isFresh() const; ///< nothing is to be taken from the cache

Q_SIGNALS:
    void changed();

private:
    NotedField* add(const QString& label, QWidget* field, const QList<QWidget*>& focus = {});
    void offerSizes(QSize chosen);
    void setReasons(const ExportChoice& choice);

    QFormLayout* m_form;
    const QSize m_boardSize;
    const Rate m_boardRate;
    QComboBox* m_quality;
    QComboBox* m_size;
    QComboBox* m_rate;
    QComboBox* m_loudness;
    QWidget* m_stamps;
    QCheckBox* m_code;
    QCheckBox* m_timecode;
    QCheckBox* m_take;
    QCheckBox* m_slate;
    QLineEdit* m_watermark;
    QCheckBox* m_sidecar;
    QCheckBox* m_fresh;
    NotedField* m_notes[9] = {}; ///< in the order of the fields
};
