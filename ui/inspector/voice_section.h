#pragma once

#include "core/render/narration_fit.h"
#include "core/render/render_plan.h"
#include "ui/inspector/section.h"

#include <QThreadPool>
#include <stop_token>

class ChoiceField;
class Player;
class QPushButton;

/// Which scratch voice in which language each character of the shot has, how it sounds, and how long the shot has to
/// be for what is said in it.
class VoiceSection final : public Section {
    Q_OBJECT
public:
    VoiceSection(const Theme& theme, ShotEditor& editor, QWidget* parent);
    ~VoiceSection() override; ///< waits for what is being spoken
    void show(const Shown& shown) override;

private:
    struct Row {
        QWidget* widget;
        ChoiceField* voice;
        ChoiceField* language;
        QToolButton* play;
    };
    Row makeRow(const ElementId& id);
    void fill(const Row& row, const Element& element);
    void loadLanguages();
    void changeElement(const ElementId& id, const std::function<void(Element&)>& edit);
    void preview(const ElementId& id);
    void fit(std::optional<ShotId> only);
    void propose(const Storyboard& measured, const QList<NarrationFit>& fits, bool all);

    QVBoxLayout* m_list;
    QHash<ElementId, Row> m_rows;
    QStringList m_languages; ///< empty until they are known
    QPushButton* m_fit;
    QPushButton* m_fitAll;
    Player* m_player;
    ShotId m_shot;
    QThreadPool m_pool;
    std::stop_source m_stop;
};
