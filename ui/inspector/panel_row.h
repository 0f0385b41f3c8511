#pragma once

#include "core/document/shot.h"

#include <QWidget>

class ChoiceField;
class QLabel;
class Theme;

/// One picture of a shot: small view, role, fit, move.
class PanelRow final : public QWidget {
    Q_OBJECT
public:
    PanelRow(const Theme& theme, QWidget* parent);
    void show(const Panel& panel, const QString& folder, int number);
    PanelId panel() const { return m_panel; }

Q_SIGNALS:
    void roleChosen(PanelRole role);
    void fitChosen(Fit fit);
    void moveChosen(const std::optional<StillMove>& move);
    void moveRequested(int steps); ///< in the order of the panels
    void replaceRequested();
    void editRequested(); ///< in another program
    void removeRequested();

private:
    void loadPicture(const QString& path);
    const Theme& m_theme;
    QLabel* m_picture;
    ChoiceField* m_role;
    ChoiceField* m_fit;
    ChoiceField* m_move;
    PanelId m_panel;
    QString m_path;
};

/// The camera moves over a still that a person chooses from; the first one means "by the shot's framing".
QList<std::optional<StillMove>> stillMoves();
