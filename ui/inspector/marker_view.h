#pragma once

#include "core/project/project.h"

#include <QWidget>
#include <functional>

class ColourField;
class PlaceField;
class QLineEdit;
class TextField;

/// One marker: what it is called, where it is, its colour and a note. Lives on main, owned by the inspector.
class MarkerView final : public QWidget {
    Q_OBJECT
public:
    explicit MarkerView(QWidget* parent);
    void setProject(Project* project) { m_project = project; }
    /// False where the marker is not there (any more).
    bool show(const MarkerId& marker);
    void focusName();

Q_SIGNALS:
    void problem(const QString& sentence);

private:
    const Marker* marker() const;
    void change(const QString& field, const std::function<void(Marker&)>& edit);

    Project* m_project = nullptr; // not owned
    MarkerId m_marker;
    QLineEdit* m_name;
    PlaceField* m_at;
    ColourField* m_colour;
    TextField* m_note;
};
