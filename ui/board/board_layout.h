#pragma once

#include <QList>
#include <QPoint>
#include <QRect>
#include <QSize>

/// Where an insertion goes: before the card `index` of `scene` (index = number of cards: at its end).
struct BoardGap {
    int scene = -1;
    int index = 0;
    friend bool operator==(const BoardGap&, const BoardGap&) = default;
};

/// The board's geometry: a header for each scene, below it a grid of equal cards that fills the width. Pure; painting,
/// dragging and accessibility share it. Cards are numbered through the film from 0. Coordinates start at the content's
/// top left corner.
class BoardLayout final {
public:
    static constexpr int Margin = 12, Gap = 12, HeaderHeight = 36, CaptionHeight = 24, EmptyHeight = 44;

    BoardLayout() = default;
    /// `picture` is the shape of the film's picture; `cardWidth` the smallest width of a card.
    BoardLayout(const QList<int>& cardsInScenes, int width, int cardWidth, QSize picture);

    int height() const { return m_height; }
    int columns() const { return m_columns; }
    int cardCount() const { return m_cardCount; }
    QSize pictureSize() const { return m_picture; }

    QRect header(int scene) const;
    QRect emptyPlace(int scene) const; ///< where an empty scene invites a shot
    QRect card(int number) const;
    QRect picture(int number) const; ///< the upper part of the card

    int cardAt(const QPoint& point) const;  ///< -1: none
    int sceneAt(const QPoint& point) const; ///< -1: none
    /// The nearest gap for a drop at this point; scene -1 when there are no scenes.
    BoardGap gapAt(const QPoint& point) const;
    QRect gapMark(const BoardGap& gap) const;

    /// First and last scene that touch the rows [top, bottom]; {0, -1} when none do.
    std::pair<int, int> scenesWithin(int top, int bottom) const;
    int firstCard(int scene) const { return m_scenes[scene].first; }
    int cardsIn(int scene) const { return m_scenes[scene].cards; }
    int sceneOf(int number) const;

    /// The card that an arrow key leads to; the same one at the edges.
    enum class Step { Left, Right, Up, Down };
    int neighbour(int number, Step step) const;

private:
    struct SceneRows {
        int first = 0;
        int cards = 0;
        int top = 0;
        int height = 0;
    };
    QRect cell(const SceneRows& scene, int index) const;
    int sceneAtRow(int y) const;

    QList<SceneRows> m_scenes;
    QSize m_card;
    QSize m_picture;
    int m_width = 0;
    int m_columns = 1;
    int m_cardCount = 0;
    int m_height = 0;
};
