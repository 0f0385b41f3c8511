#pragma once

#include "core/document/take.h"

#include <QDialog>

/// The request record of a take: exactly what was asked, without the key. Deletes itself when closed.
class RequestDialog final : public QDialog {
    Q_OBJECT
public:
    RequestDialog(const Take& take, QWidget* parent);
};
