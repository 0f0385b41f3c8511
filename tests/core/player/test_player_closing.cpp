#include "core/player/player.h"
#include "tests/core/render/film_folder.h"
#include "tests/core/render/sample_board.h"
#include "tests/support/results.h"
#include "tests/support/sound_server.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QtTest>

/// The film begins with a line that takes the voice a minute to speak.
class TestPlayerClosing final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSlowVoiceHoldsNeitherThePictureNorTheEnd();

private:
    QTemporaryDir m_programs;
};

void TestPlayerClosing::aSlowVoiceHoldsNeitherThePictureNorTheEnd()
{
    QFile voice(m_programs.filePath(QStringLiteral("espeak-ng")));
    QVERIFY(voice.open(QIODevice::WriteOnly));
    voice.write("#!/bin/sh\ntouch \"$0.began\"\nexec sleep 100\n");
    voice.close();
    QVERIFY(voice.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    qputenv("PATH", QFile::encodeName(m_programs.path()) + ':' + qgetenv("PATH"));

    FilmFolder film;
    shotOf(film.board, 0).dialogue = {{QStringLiteral("EVE"), {}, {}, QString(QChar(0x4f60)) + QChar(0x597d)}};
    auto player = std::make_unique<Player>();
    player->setPlan(film.plan(), film.cache());
    player->play();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(voice.fileName() + QStringLiteral(".began")), 20000); // the control
    QTRY_VERIFY_WITH_TIMEOUT(player->position() >= 12, 20000);
    QElapsedTimer wall;
    wall.start();
    player.reset();
    QVERIFY2(wall.elapsed() < 5000, qPrintable(QString::number(wall.elapsed())));
}

int main(int argc, char* argv[])
{
    SoundServer server;
    const QGuiApplication application(argc, argv);
    server.start({QStringLiteral("module-null-sink sink_name=out rate=48000")});
    TestPlayerClosing test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_player_closing.moc"
