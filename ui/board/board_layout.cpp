#include "ui/board/board_layout.h"

#include <algorithm>

BoardLayout::BoardLayout(const QList<int>& cardsInScenes, int width, int cardWidth, QSize picture)
    : m_width(width)
{
    const int room = std::max(width - 2 * Margin, 80);
    m_columns = std::max(1, (room + Gap) / (std::max(cardWidth, 80) + Gap));
    const int cell = (room - (m_columns - 1) * Gap) / m_columns;
    m_picture = QSize(cell, picture.isEmpty() ? cell * 9 / 16 : int(qint64(cell) * picture.height() / picture.width()));
    m_card = QSize(cell, m_picture.height() + CaptionHeight);
    int top = Margin / 2;
    for (const int cards : cardsInScenes) {
        const int rows = (cards + m_columns - 1) / m_columns;
        const int body = cards == 0 ? EmptyHeight : rows * m_card.height() + (rows - 1) * Gap;
        m_scenes << SceneRows{m_cardCount, cards, top, HeaderHeight + body + Gap};
        m_cardCount += cards;
        top += m_scenes.last().height;
    }
    m_height = top + Margin;
}

QRect BoardLayout::header(int scene) const
{
    return {Margin, m_scenes[scene].top, m_width - 2 * Margin, HeaderHeight};
}

QRect BoardLayout::emptyPlace(int scene) const
{
    return {Margin, m_scenes[scene].top + HeaderHeight, m_width - 2 * Margin, EmptyHeight};
}

QRect BoardLayout::cell(const SceneRows& scene, int index) const
{
    const int row = index / m_columns, column = index % m_columns;
    return {QPoint(Margin + column * (m_card.width() + Gap), scene.top + HeaderHeight + row * (m_card.height() + Gap)),
            m_card};
}

int BoardLayout::sceneOf(int number) const
{
    // Empty scenes share their first number with the next scene; the last one at or before `number` holds the card.
    const auto after = std::upper_bound(m_scenes.begin(), m_scenes.end(), number,
                                        [](int n, const SceneRows& scene) { return n < scene.first; });
    return int(after - m_scenes.begin()) - 1;
}

QRect BoardLayout::card(int number) const
{
    if (number < 0 || number >= m_cardCount)
        return {};
    const SceneRows& scene = m_scenes[sceneOf(number)];
    return cell(scene, number - scene.first);
}

QRect BoardLayout::picture(int number) const
{
    const QRect whole = card(number);
    return whole.isNull() ? whole : QRect(whole.topLeft(), m_picture);
}

int BoardLayout::sceneAtRow(int y) const
{
    const auto after = std::upper_bound(m_scenes.begin(), m_scenes.end(), y,
                                        [](int row, const SceneRows& scene) { return row < scene.top; });
    return int(after - m_scenes.begin()) - 1;
}

int BoardLayout::sceneAt(const QPoint& point) const
{
    const int scene = sceneAtRow(point.y());
    return scene >= 0 && point.y() < m_scenes[scene].top + m_scenes[scene].height ? scene : -1;
}

int BoardLayout::cardAt(const QPoint& point) const
{
    const int at = sceneAt(point);
    if (at < 0)
        return -1;
    const SceneRows& scene = m_scenes[at];
    const int row = (point.y() - scene.top - HeaderHeight) / (m_card.height() + Gap);
    const int column = (point.x() - Margin) / (m_card.width() + Gap);
    const int index = row * m_columns + column;
    if (point.y() < scene.top + HeaderHeight || column < 0 || column >= m_columns || index < 0 || index >= scene.cards)
        return -1;
    return cell(scene, index).contains(point) ? scene.first + index : -1;
}

BoardGap BoardLayout::gapAt(const QPoint& point) const
{
    if (m_scenes.isEmpty())
        return {};
    const int at = std::clamp(sceneAtRow(point.y()), 0, int(m_scenes.size()) - 1);
    const SceneRows& scene = m_scenes[at];
    const int below = std::max(0, point.y() - scene.top - HeaderHeight + Gap / 2);
    const int row = below / (m_card.height() + Gap);
    const int column =
        std::clamp((point.x() - Margin + (m_card.width() + Gap) / 2) / (m_card.width() + Gap), 0, m_columns);
    return {at, std::min(row * m_columns + column, scene.cards)};
}

QRect BoardLayout::gapMark(const BoardGap& gap) const
{
    if (gap.scene < 0)
        return {};
    const SceneRows& scene = m_scenes[gap.scene];
    if (scene.cards == 0)
        return emptyPlace(gap.scene);
    // After the last card of a row the mark stays in that row.
    const bool atEnd = gap.index == scene.cards;
    const QRect beside = cell(scene, atEnd ? gap.index - 1 : gap.index);
    return {atEnd ? beside.right() + Gap / 2 - 1 : beside.left() - Gap / 2 - 1, beside.top(), 3, beside.height()};
}

std::pair<int, int> BoardLayout::scenesWithin(int top, int bottom) const
{
    if (m_scenes.isEmpty() || bottom < m_scenes.first().top)
        return {0, -1};
    return {std::max(0, sceneAtRow(top)), sceneAtRow(bottom)};
}

int BoardLayout::neighbour(int number, Step step) const
{
    if (number < 0 || number >= m_cardCount)
        return m_cardCount > 0 ? 0 : -1;
    if (step == Step::Left || step == Step::Right)
        return std::clamp(number + (step == Step::Right ? 1 : -1), 0, m_cardCount - 1);
    const int direction = step == Step::Down ? 1 : -1;
    int at = sceneOf(number);
    const int index = number - m_scenes[at].first, column = index % m_columns;
    const int lastRow = (m_scenes[at].cards - 1) / m_columns, row = index / m_columns + direction;
    if (row >= 0 && row <= lastRow)
        return m_scenes[at].first + std::min(row * m_columns + column, m_scenes[at].cards - 1);
    do
        at += direction;
    while (at >= 0 && at < m_scenes.size() && m_scenes[at].cards == 0);
    if (at < 0 || at >= m_scenes.size())
        return number;
    const SceneRows& next = m_scenes[at];
    const int nextRow = direction > 0 ? 0 : (next.cards - 1) / m_columns;
    return next.first + std::min(nextRow * m_columns + column, next.cards - 1);
}
