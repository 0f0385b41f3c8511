#include "ui/theme/contrast.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/theme.h"
#include "ui/theme/tinted_icon.h"

#include <QApplication>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

class TestTheme final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void contrastOfKnownPairs();
    void textAndControlsAreLegible_data();
    void textAndControlsAreLegible();
    void greysHaveNoTint();
    void aStyleSheetNamesOnlyTokens();
    void choosingASchemeRepaints();
    void iconsFollowTheScheme();
    void anIconWithoutRoomIsSilent();
};

/// As a button asks for one before it has its place: painting on nothing is hundreds of lines in the log.
void TestTheme::anIconWithoutRoomIsSilent()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("QPainter")));
    Theme theme;
    QVERIFY(paintedIcon(QStringLiteral("clapperboard"), Qt::red, 0, 1).isNull());
    QPixmap ground(20, 20);
    ground.fill(Qt::white);
    QPainter painter(&ground);
    theme.icon(QStringLiteral("clapperboard")).paint(&painter, QRect(4, 4, 0, 12));
    QVERIFY(!paintedIcon(QStringLiteral("clapperboard"), Qt::red, 16, 1).isNull()); // the control
}

void TestTheme::contrastOfKnownPairs()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    QVERIFY(std::abs(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
    QVERIFY2(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5, "the first grey that fails must fail");
}

void TestTheme::textAndControlsAreLegible_data()
{
    QTest::addColumn<Look>("look");
    QTest::addColumn<double>("forText");
    QTest::addColumn<double>("forControls");
    QTest::newRow("dark") << Look::Dark << 4.5 << 3.0;
    QTest::newRow("light") << Look::Light << 4.5 << 3.0;
    QTest::newRow("high contrast") << Look::HighContrast << 7.0 << 4.5;
}

void TestTheme::textAndControlsAreLegible()
{
    QFETCH(Look, look);
    QFETCH(double, forText);
    QFETCH(double, forControls);
    const Tokens t = Theme::tokensFor(look);
    const QColor grounds[] = {t.ground, t.raised, t.sunken};
    const std::pair<const char*, QColor> texts[] = {{"text", t.text},
                                                    {"textMuted", t.textMuted},
                                                    {"statusGood", t.statusGood},
                                                    {"statusBusy", t.statusBusy},
                                                    {"statusWarn", t.statusWarn},
                                                    {"statusBad", t.statusBad}};
    const std::pair<const char*, QColor> controls[] = {{"controlBorder", t.controlBorder}, {"accent", t.accent}};
    for (const QColor& ground : grounds) {
        for (const auto& [name, colour] : texts)
            QVERIFY2(contrastRatio(colour, ground) >= forText,
                     qPrintable(QLatin1String(name) + QLatin1String(" on ") + ground.name()));
        for (const auto& [name, colour] : controls)
            QVERIFY2(contrastRatio(colour, ground) >= forControls,
                     qPrintable(QLatin1String(name) + QLatin1String(" on ") + ground.name()));
    }
    QVERIFY(contrastRatio(t.onAccent, t.accent) >= forText);
    QVERIFY(contrastRatio(t.text, t.selected) >= forText);
    QVERIFY(contrastRatio(t.text, t.border) >= forText); // under the mouse
    QVERIFY(contrastRatio(t.textMuted, t.selected) >= forControls);
    QVERIFY2(t.disabled != t.text, "what cannot be used looks as if it could");
}

void TestTheme::greysHaveNoTint()
{
    for (const Look look : {Look::Dark, Look::Light, Look::HighContrast}) {
        const Tokens t = Theme::tokensFor(look);
        for (const QColor& grey : {t.ground, t.raised, t.sunken, t.border, t.controlBorder, t.text, t.textMuted})
            QVERIFY2(grey.red() == grey.green() && grey.green() == grey.blue(), qPrintable(grey.name()));
    }
}

void TestTheme::aStyleSheetNamesOnlyTokens()
{
    const QString sheet = styleSheetFor(Theme::tokensFor(Look::Dark));
    QVERIFY(!sheet.contains(QLatin1Char('@')));
    QVERIFY(sheet != styleSheetFor(Theme::tokensFor(Look::Light)));
}

void TestTheme::choosingASchemeRepaints()
{
    Theme theme;
    theme.setScheme(Scheme::Dark);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setScheme(Scheme::Light);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::tokensFor(Look::Light).ground);
    theme.setScheme(Scheme::Light);
    QCOMPARE(changed.count(), 1);
    theme.setScheme(Scheme::HighContrast);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(Qt::black));
}

static QColor ink(const QIcon& icon)
{
    const QImage image = icon.pixmap(64, 64).toImage();
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).alpha() == 255)
                return image.pixelColor(x, y);
    return {};
}

void TestTheme::iconsFollowTheScheme()
{
    Theme theme;
    theme.setScheme(Scheme::Dark);
    const QIcon icon = theme.icon(QStringLiteral("plus"));
    QCOMPARE(ink(icon), theme.tokens().text);
    theme.setScheme(Scheme::Light);
    QCOMPARE(ink(icon), theme.tokens().text);
    QVERIFY(theme.icon(QStringLiteral("no-such-icon")).isNull());
}

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
