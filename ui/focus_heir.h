#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

/// Hands the keyboard on to a part of a widget whenever the whole is given it. A focus proxy does the same, but in Qt
/// 6.4 Tab's order goes with it: what stands between the two is skipped, or never left. Owned by the whole.
class FocusHeir final : public QObject {
    Q_OBJECT
public:
    /// `part` from now on, in place of an earlier one; null: nobody.
    static void set(QWidget* whole, QWidget* part);
    static bool has(const QWidget* whole);

protected:
    bool eventFilter(QObject* whole, QEvent* event) override;

private:
    using QObject::QObject;
    QPointer<QWidget> m_part;
};
