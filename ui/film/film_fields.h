#pragma once

#include "ui/film/export_choice.h"

#include <QWidget>

class NotedField;
class QComboBox;
class QFormLayout;
class QListWidget;

/// What is chosen first: the format, which part of the film, where captions go. Owned by the export dialog, which says
/// what to show and asks for what was chosen.
class FilmFields final : public QWidget {
    Q_OBJECT
public:
    FilmFields(const Storyboard& board, const FilmMarks& marks, QWidget* parent);
    void setChoice(const ExportChoice& choice);
    void readInto(ExportChoice& choice) const; ///< part, scenes and captions

    QFormLayout* form() const { return m_form; }

Q_SIGNALS:
    void formatChosen(const QString& id);
    void changed();

private:
    void fillFormats();
    void fillParts(const Storyboard& board, const FilmMarks& marks);
    void fillCaptions();

    QFormLayout* m_form;
    QComboBox* m_format;
    QComboBox* m_part;
    QListWidget* m_scenes;
    QComboBox* m_captions;
    NotedField* m_formatNote;
    NotedField* m_captionsNote;
};
