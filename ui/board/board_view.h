#pragma once

#include "ui/board/board_layout.h"
#include "ui/board/board_model.h"

#include <QAbstractScrollArea>

class FileIntake;
class Selection;
class ShotCommands;
class Theme;
class ThumbnailLoader;

/// The storyboard as a grid of shot cards by scene: choose, drag to reorder, drop pictures on cards. Only what is on
/// screen is painted or loaded. Lives on main, owned by its dock; everything it is made with is not owned.
class BoardView final : public QAbstractScrollArea {
    Q_OBJECT
public:
    static constexpr int SmallestCard = 112, UsualCard = 156, LargestCard = 480;

    BoardView(const Theme& theme, Selection& selection, ThumbnailLoader& pictures, ShotCommands& commands,
              FileIntake& intake, QWidget* parent = nullptr);
    void setProject(Project* project);
    void setCardWidth(int width);
    int cardWidth() const { return m_cardWidth; }

    const BoardModel& model() const { return *m_model; }
    const BoardLayout& geometryOfCards() const { return m_layout; }
    int currentCard() const;
    bool isSelected(int card) const;
    QRect cardRect(int card) const; ///< in the viewport
    int cardAtPlayhead() const;     ///< of the shot that shows there, else the first
    void choose(int card);          ///< selects it alone and brings it into view
    QString nameOf(int card) const; ///< for assistive technology
    QString describe(int card) const;

Q_SIGNALS:
    void cardWidthChanged(int width);
    void menuRequested(const QPoint& globalPosition);
    void opened(const ShotId& shot); ///< double click or Enter

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void arrange();
    void updateCard(int card);
    void followSelection();
    void followPlayhead();
    void paintScene(class CardPainter& painter, int scene, const QRect& visible);
    struct CardLook lookOf(int card);
    void select(int card, Qt::KeyboardModifiers modifiers);
    void bringIntoView(int card);
    void startDrag();
    void showDropAt(const QPoint& viewportPoint, bool files);
    void endDrop();
    int scrollY() const;
    QPoint toContent(const QPoint& viewportPoint) const;

    const Theme& m_theme;
    Selection& m_selection;
    ThumbnailLoader& m_pictures;
    ShotCommands& m_commands;
    FileIntake& m_intake;
    BoardModel* m_model;
    Project* m_project = nullptr; // not owned
    BoardLayout m_layout;
    int m_cardWidth = UsualCard;
    int m_hovered = -1;
    int m_anchor = -1;  ///< where a range of cards starts
    int m_playing = -1; ///< the card with the playhead
    bool m_pressed = false;
    int m_pressedCard = -1; ///< pressed on a chosen card: alone chosen on release unless dragged
    QPoint m_pressedAt;
    BoardGap m_dropGap;
    int m_dropCard = -1;
};
