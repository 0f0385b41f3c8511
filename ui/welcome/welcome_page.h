#pragma once

#include <QImage>
#include <QWidget>

class QBoxLayout;
class QGridLayout;
class QLabel;
class Theme;

/// One picture card of the welcome page.
struct WelcomeCard {
    QString id; ///< what activated() says: a sample's name or a project's folder
    QString title;
    QString note;
    QImage picture; ///< may be null: a quiet placeholder
};

/// What the window shows without a project: new, open, import, paste, recent projects and samples that play at once.
/// Says what was asked for and does nothing itself. Lives on main, owned by the main window.
class WelcomePage final : public QWidget {
    Q_OBJECT
public:
    WelcomePage(const Theme& theme, QWidget* parent);
    void setSamples(const QList<WelcomeCard>& samples);
    void setRecent(const QList<WelcomeCard>& recent);
    void setBusy(bool busy); ///< a project is being opened: everything waits

Q_SIGNALS:
    void newRequested();
    void openRequested();
    void packageRequested();
    void importRequested();
    void pasteRequested();
    void sampleRequested(const QString& name);
    void recentRequested(const QString& folder);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildActions();
    void placeSamples();
    const Theme& m_theme;
    QWidget* m_content;
    QBoxLayout* m_columns;
    QWidget* m_recentBox;
    QBoxLayout* m_recent;
    QGridLayout* m_samples;
    QList<QWidget*> m_sampleCards;
};
