#pragma once

#include <QMainWindow>
#include <QObject>

class QMenu;

/// Where a view stands in the default layout.
enum class DockPlace { TopLeft, TopRight, Bottom, Side, SideBelow, Left };

/// The docks of the window: four views by default (Board, Preview, Inspector, Timeline), the others one menu away.
/// Lives on main, owned by the main window.
class Workspace final : public QObject {
    Q_OBJECT
public:
    explicit Workspace(QMainWindow& window);

    /// `name` is the stable object name ("Board"), `title` what a person reads.
    QDockWidget* add(const QString& name, const QString& title, QWidget* view, DockPlace place, bool shownByDefault);
    QDockWidget* dock(const QString& name) const;
    void fillMenu(QMenu* menu) const;

    void showAll(const QByteArray& layout); ///< the saved layout, or the default when it is empty or unusable
    QByteArray layout() const;
    void hideAll();
    void reset();                     ///< the default layout for the window's present size
    void reveal(const QString& name); ///< shows a dock and brings it to the front
    void goTo(const QString& name);   ///< reveals it and gives it the keyboard

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Entry {
        QDockWidget* dock;
        DockPlace place;
        bool shownByDefault;
    };
    QDockWidget* firstAt(DockPlace place) const;
    void resizeDocks();
    void showTitles();
    QMainWindow& m_window;
    QList<Entry> m_entries;
};
