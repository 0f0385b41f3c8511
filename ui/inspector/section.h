#pragma once

#include "core/document/storyboard.h"
#include "core/document/take.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;
class ShotEditor;
class Theme;

/// What the inspector shows at the moment. References are valid during the call only.
struct Shown {
    const Storyboard& board;
    const TakeShelf& shelf;
    const QList<Shot>& shots; ///< at least one; the last one is current
    const Shot& shot() const { return shots.last(); }
    bool single() const { return shots.size() == 1; }
};

/// One foldable part of the inspector. Parts fill `body()` once and follow show(). Lives on main, owned by the
/// inspector.
class Section : public QWidget {
    Q_OBJECT
public:
    Section(const Theme& theme, ShotEditor& editor, const QString& title, QWidget* parent);
    virtual void show(const Shown& shown) = 0;
    void setOpen(bool open);

protected:
    QVBoxLayout* body() const { return m_body; }
    void setSummary(const QString& text); ///< beside the title: "3"
    const Theme& m_theme;
    ShotEditor& m_editor;

private:
    QToolButton* m_head;
    QLabel* m_summary;
    QWidget* m_content;
    QVBoxLayout* m_body;
};
