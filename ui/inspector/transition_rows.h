#pragma once

#include "core/document/framing.h"

#include <QObject>
#include <functional>
#include <optional>

class ChoiceField;
class NumberField;
class QFormLayout;
class QPushButton;

/// The rows of one transition in a form: its kind and length, the colour of a dip, the direction of a wipe. Owned by
/// its section.
class TransitionRows final : public QObject {
    Q_OBJECT
public:
    struct Labels {
        QString kind;
        QString frames;
        QString colour;
        QString direction;
    };
    /// How a change is made to whatever has the transition; `field` names what is typed into, empty for a choice.
    using Change = std::function<void(const QString& field, const std::function<void(Transition&)>& edit)>;
    TransitionRows(QFormLayout* form, const Labels& labels, Change change, QWidget* parent);

    /// `kind`: none where several shots come in by different kinds.
    void show(const Transition& transition, std::optional<TransitionKind> kind);
    void hide();

private:
    void chooseColour();
    void showColour(const QColor& colour);
    QFormLayout* m_form; // not owned
    Change m_change;
    ChoiceField* m_kind;
    NumberField* m_frames;
    QPushButton* m_colour;
    ChoiceField* m_direction;
};
