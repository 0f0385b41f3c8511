#pragma once

#include <QBoxLayout>
#include <QWidget>
#include <algorithm>
#include <utility>

/// Takes a widget away that may be the one whose button was pressed: unseen and silent at once (what is half typed in
/// it is no edit any more), gone when control is back in the event loop. A keyboard that is in it goes to the field of
/// the same name in `heir`, else on to what Tab reaches next.
void retire(QWidget* widget, QWidget* heir = nullptr);

/// Of the rows that show `before`, the one for each of `now`; -1: a new one. A row stays with what it shows wherever
/// that is now. What is at both ends is compared first, so that of things that are alike the one that was touched goes.
template<class Key> QList<qsizetype> rowsFor(const QList<Key>& before, const QList<Key>& now)
{
    QList<qsizetype> rows(now.size(), -1), free;
    const qsizetype most = std::min(before.size(), now.size()), later = now.size() - before.size();
    qsizetype head = 0, tail = before.size();
    for (; head < most && before[head] == now[head]; ++head)
        rows[head] = head;
    for (; tail > head && tail + later > head && before[tail - 1] == now[tail + later - 1]; --tail)
        rows[tail + later - 1] = tail - 1;
    for (qsizetype row = head; row < tail; ++row)
        free << row;
    for (qsizetype i = head; i < tail + later; ++i) {
        const auto same = std::find_if(free.begin(), free.end(), [&](qsizetype row) { return before[row] == now[i]; });
        if (same != free.end()) {
            rows[i] = *same;
            free.erase(same);
        }
    }
    for (qsizetype i = head; i < tail + later && !free.isEmpty(); ++i)
        if (rows[i] < 0)
            rows[i] = free.takeFirst(); // what it showed is not there any more
    return rows;
}

/// Brings `rows`, which fill `list` and show `before`, into the order of `now`, with new ones from `make`; those left
/// over retire.
template<class Row, class Key, class Make>
void followRows(QBoxLayout* list, QList<Row*>& rows, const QList<Key>& before, const QList<Key>& now, Make make)
{
    QList<Row*> next;
    for (const qsizetype row : rowsFor(before, now))
        next << (row < 0 ? make() : rows[row]);
    for (qsizetype i = 0; i < next.size(); ++i)
        if (list->indexOf(next[i]) != int(i))
            list->insertWidget(int(i), next[i]);
    Row* heir = next.isEmpty() ? nullptr : next.last();
    const QList<Row*> former = std::exchange(rows, next);
    for (auto row = former.crbegin(); row != former.crend(); ++row) {
        if (next.contains(*row)) {
            heir = *row;
            continue;
        }
        list->removeWidget(*row);
        retire(*row, heir);
    }
}
