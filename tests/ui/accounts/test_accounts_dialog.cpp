#include "tests/core/accounts/accounts_fixture.h"
#include "tests/support/widgets.h"
#include "ui/accounts/account_dialog.h"
#include "ui/accounts/accounts_dialog.h"
#include "ui/dialogs/confirm_dialog.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>
#include <QTreeWidget>

using Mood = FakeKeyring::Mood;

/// What a person sees of accounts and keys, and does about them.
class TestAccountsDialog final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_f = std::make_unique<AccountsFixture>(); }
    void cleanup() { m_f.reset(); }

    void anAccountIsAddedWithItsKey()
    {
        AccountsDialog dialog(m_theme, *m_f->accounts, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QVERIFY(!button(dialog, "Edit")->isEnabled() && !button(dialog, "Test Key")->isEnabled());
        button(dialog, "Add Account")->click();
        AccountDialog* form = dialog.findChild<AccountDialog*>();
        type(*form, "Account name", "Studio");
        type(*form, "Address", "http://elsewhere.example/v1");
        type(*form, "Key", "zq-canary-typed-4711");
        button(*form, "Add Account")->click(); // plain http to a stranger
        QVERIFY(form->isVisible() && m_f->accounts->accounts().isEmpty());
        QTRY_VERIFY(sentence(*form).contains(QLatin1String("https://")));
        type(*form, "Address", "https://videos.example/v1");
        button(*form, "Add Account")->click();
        QTRY_COMPARE(m_f->standing(QStringLiteral("Studio")), QStringLiteral("keyring"));
        auto* list = dialog.findChild<QTreeWidget*>();
        QTRY_COMPARE(list->topLevelItemCount(), 1);
        QTRY_COMPARE(list->topLevelItem(0)->text(1), QStringLiteral("In the keyring (...4711)"));
        QVERIFY2(!list->topLevelItem(0)->icon(1).isNull(), "a word and a picture");
        QVERIFY(button(dialog, "Edit")->isEnabled() && button(dialog, "Test Key")->isEnabled());
        QCOMPARE(m_f->keyOf(QStringLiteral("Studio")), QByteArray("zq-canary-typed-4711"));
    }

    void aKeyIsNeverShown()
    {
        AccountDialog form(m_theme, *m_f->accounts, {}, nullptr);
        form.setAttribute(Qt::WA_DeleteOnClose, false);
        form.show();
        auto* key = field(form, "Key");
        QApplication::clipboard()->clear();
        key->setText(QStringLiteral("zq-canary-typed-4711"));
        QCOMPARE(key->echoMode(), QLineEdit::Password);
        QVERIFY(!key->displayText().contains(QLatin1String("canary")));
        key->selectAll();
        key->copy();
        key->cut();
        QVERIFY(QApplication::clipboard()->text().isEmpty());
        for (const QWidget* widget : form.findChildren<QWidget*>()) {
            auto* interface = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            for (const auto part : {QAccessible::Name, QAccessible::Value, QAccessible::Description})
                QVERIFY(!interface || !interface->text(part).contains(QLatin1String("canary")));
        }
    }

    void withoutAKeyringTheSessionIsTheWayOut()
    {
        m_f->keyring.mood = Mood::Absent;
        AccountDialog form(m_theme, *m_f->accounts, {}, nullptr);
        form.setAttribute(Qt::WA_DeleteOnClose, false);
        form.show();
        type(form, "Account name", "Studio");
        type(form, "Address", "https://videos.example/v1");
        type(form, "Key", "zq-canary-typed-4711");
        button(form, "Add Account")->click();
        auto* session = named<QRadioButton>(form, "For this session only");
        QTRY_VERIFY(session->isChecked());
        QVERIFY(form.isVisible() && sentence(form).contains(QLatin1String("keyring")));
        QTRY_VERIFY(button(form, "Add Account")->isEnabled());
        button(form, "Add Account")->click();
        QTRY_VERIFY(!form.isVisible());
        QCOMPARE(m_f->standing(QStringLiteral("Studio")), QStringLiteral("session"));
    }

    void optionsAreKept()
    {
        VERIFY_OK(m_f->add(QStringLiteral("studio")));
        AccountDialog form(m_theme, *m_f->accounts, *m_f->accounts->account(QStringLiteral("studio")), nullptr);
        form.setAttribute(Qt::WA_DeleteOnClose, false);
        form.show();
        QVERIFY(field(form, "Account name")->isReadOnly());
        auto* body = named<QComboBox>(form, "Requests are sent as");
        QVERIFY2(!body->isVisible(), "folded away at first");
        named<QToolButton>(form, "Advanced")->click();
        QVERIFY(body->isVisible());
        body->setCurrentIndex(1);
        button(form, "Save Account")->click();
        QTRY_VERIFY(!form.isVisible());
        const Account saved = *m_f->accounts->account(QStringLiteral("studio"));
        QCOMPARE(saved.options, (QMap<QString, QString>{{QStringLiteral("body"), QStringLiteral("json")}}));
        QVERIFY(!saved.inFlightLimit);
    }

    void anotherServerAsksForTheKeyAgain()
    {
        VERIFY_OK(m_f->add(QStringLiteral("studio"), "zq-canary-kept-4711"));
        AccountDialog form(m_theme, *m_f->accounts, *m_f->accounts->account(QStringLiteral("studio")), nullptr);
        form.setAttribute(Qt::WA_DeleteOnClose, false);
        form.show();
        QCOMPARE(field(form, "Key")->placeholderText(), QStringLiteral("Unchanged (...4711)"));
        type(form, "Address", "https://video.example/v2"); // the control: the same server
        QCOMPARE(field(form, "Key")->placeholderText(), QStringLiteral("Unchanged (...4711)"));
        type(form, "Address", "https://other.example/v1");
        QCOMPARE(field(form, "Key")->placeholderText(), QStringLiteral("Enter the key for the new address"));
        button(form, "Save Account")->click();
        QVERIFY(form.isVisible() && sentence(form).contains(QLatin1String("sent nowhere else")));
        QCOMPARE(m_f->accounts->account(QStringLiteral("studio"))->baseUrl, QStringLiteral("https://video.example/v1"));
        type(form, "Key", "zq-canary-typed-0815");
        button(form, "Save Account")->click();
        QTRY_VERIFY(!form.isVisible());
        QCOMPARE(m_f->accounts->account(QStringLiteral("studio"))->baseUrl, QStringLiteral("https://other.example/v1"));
        QCOMPARE(m_f->keyOf(QStringLiteral("studio")), QByteArray("zq-canary-typed-0815"));
    }

    void aLockedKeyringIsAskedAgain()
    {
        VERIFY_OK(m_f->add(QStringLiteral("studio"), "zq-canary-kept-4711"));
        m_f->restart();
        m_f->keyring.mood = Mood::Locked;
        VERIFY_FAILS(ErrorKind::Unsupported, m_f->found(QStringLiteral("studio")));
        AccountsDialog dialog(m_theme, *m_f->accounts, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto* again = button(dialog, "Ask Keyring Again");
        QVERIFY(again->isEnabled());
        m_f->keyring.opens = true;
        again->click();
        auto* list = dialog.findChild<QTreeWidget*>();
        QTRY_VERIFY(list->topLevelItem(0)->text(1).startsWith(QLatin1String("In the keyring")));
        QVERIFY(!again->isEnabled());
    }

    void theKeyboardIsEnough()
    {
        VERIFY_OK(m_f->add(QStringLiteral("a")));
        VERIFY_OK(m_f->add(QStringLiteral("b")));
        AccountsDialog dialog(m_theme, *m_f->accounts, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto* list = dialog.findChild<QTreeWidget*>();
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(list->currentItem()->text(0), QStringLiteral("b"));
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(dialog.findChild<AccountDialog*>());
        QPointer form = dialog.findChild<AccountDialog*>();
        QCOMPARE(field(*form, "Account name")->text(), QStringLiteral("b"));
        QTest::qWait(100);
        QVERIFY2(form && form->isVisible(), "the Enter that opened it has pressed its button, too");
    }

    void anAccountIsRemovedAfterAQuestion()
    {
        VERIFY_OK(m_f->add(QStringLiteral("studio"), "zq-canary-kept-4711"));
        AccountsDialog dialog(m_theme, *m_f->accounts, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        button(dialog, "Remove Account")->click();
        auto* ask = dialog.findChild<ConfirmDialog*>();
        QVERIFY(ask && m_f->accounts->accounts().size() == 1);
        button(*ask, "Remove Account")->click();
        QTRY_VERIFY(m_f->accounts->accounts().isEmpty());
        QTRY_VERIFY(m_f->keyring.keys.isEmpty());
        QCOMPARE(dialog.findChild<QTreeWidget*>()->topLevelItemCount(), 0);
    }

    void removingGoesOnToTheOneBehind()
    {
        for (const char* name : {"a", "b", "c"})
            VERIFY_OK(m_f->add(QLatin1String(name), "zq-canary-kept-4711"));
        AccountsDialog dialog(m_theme, *m_f->accounts, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto* list = dialog.findChild<QTreeWidget*>();
        list->setCurrentItem(list->topLevelItem(1));
        for (const char* next : {"c", "a"}) {
            const int before = list->topLevelItemCount();
            button(dialog, "Remove Account")->click();
            auto* ask = dialog.findChild<ConfirmDialog*>();
            QVERIFY(ask);
            button(*ask, "Remove Account")->click();
            QTRY_COMPARE(list->topLevelItemCount(), before - 1);
            QCOMPARE(list->currentItem()->text(0), QLatin1String(next));
            QTRY_VERIFY(!dialog.findChild<ConfirmDialog*>());
        }
    }

private:
    static QPushButton* button(const QWidget& in, const char* name) { return named<QPushButton>(in, name); }
    static QLineEdit* field(const QWidget& in, const char* name) { return named<QLineEdit>(in, name); }
    static void type(const QWidget& in, const char* name, const char* text)
    {
        field(in, name)->setText(QString::fromUtf8(text));
    }
    static QString sentence(const QWidget& in)
    {
        for (const auto* label : in.findChildren<QLabel*>())
            if (label->property("role") == QStringLiteral("bad"))
                return label->text();
        return {};
    }
    Theme m_theme;
    std::unique_ptr<AccountsFixture> m_f;
};

QTEST_MAIN(TestAccountsDialog)
#include "test_accounts_dialog.moc"
