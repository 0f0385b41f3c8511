#pragma once

#include "core/document/framing.h"

#include <QObject>
#include <functional>
#include <optional>

class ChoiceField;
class ColourField;
class NumberField;
class QFormLayout;

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
    QFormLayout* m_form; // not owned
    Change m_change;
    ChoiceField* m_kind;
    NumberField* m_frames;
    ColourField* m_colour;
    ChoiceField* m_direction;
};
