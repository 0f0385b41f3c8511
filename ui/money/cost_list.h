#pragma once

#include "core/project/quote.h"

#include <QTreeWidget>

/// A quote shot by shot: what each costs and what is to be known about it. Read only.
class CostList final : public QTreeWidget {
    Q_OBJECT
public:
    explicit CostList(QWidget* parent);
    void show(const Quote& quote);
};
