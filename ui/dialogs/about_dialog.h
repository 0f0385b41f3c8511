#pragma once

#include <QDialog>

/// What this program is, its version, and the licences of everything it stands on.
class AboutDialog final : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(QWidget* parent);
};
