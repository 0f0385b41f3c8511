#pragma once

#include <QGuiApplication>
#include <QPainter>
#include <QProcess>
#include <QRasterWindow>
#include <QSocketNotifier>
#include <QTimer>
#include <cstdio>
#include <cstring>
#include <optional>

/// A screen of its own for as long as this lives (Xvfb, 320 x 240), that a child of the test's program paints.
class PaintedScreen final {
public:
    ~PaintedScreen()
    {
        for (QProcess* process : {&m_painter, &m_server}) {
            process->kill();
            process->waitForFinished(5000);
        }
    }

    /// False when there is no X server to start.
    bool start()
    {
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                        QStringLiteral("0"), QStringLiteral("320x240x24"), QStringLiteral("-nolisten"),
                        QStringLiteral("tcp"), QStringLiteral("-br")});
        if (!m_server.waitForStarted() || !m_server.waitForReadyRead(20000))
            return false;
        m_display = QLatin1Char(':') + QString::fromLatin1(m_server.readLine()).trimmed();
        return m_display.size() > 1;
    }

    /// All red; returns when it is on the screen.
    bool paint()
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), m_display);
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
        m_painter.setProcessEnvironment(environment);
        m_painter.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--paint")});
        return m_painter.waitForStarted() && m_painter.waitForReadyRead(20000);
    }

    void turnBlue() { m_painter.write("blue\n"); }

    QString display() const { return m_display; }

    /// The other side: main() asks it first.
    static std::optional<int> paintIfAsked(int argc, char** argv)
    {
        if (argc != 2 || std::strcmp(argv[1], "--paint") != 0)
            return {};
        QGuiApplication app(argc, argv);
        Window window;
        window.setFlags(Qt::FramelessWindowHint | Qt::BypassWindowManagerHint);
        window.setGeometry(0, 0, 320, 240);
        window.show();
        return QGuiApplication::exec();
    }

private:
    class Window final : public QRasterWindow {
    public:
        Window()
        {
            connect(&m_word, &QSocketNotifier::activated, this, [this] {
                m_word.setEnabled(false);
                m_blue = true;
                update();
            });
        }

    private:
        void paintEvent(QPaintEvent*) override
        {
            QPainter(this).fillRect(QRect(QPoint(), size()), m_blue ? Qt::blue : Qt::red);
            if (m_told)
                return;
            m_told = true;
            QTimer::singleShot(100, this, [] { // by then the server has drawn it
                std::puts("red");
                std::fflush(stdout);
            });
        }
        QSocketNotifier m_word{0, QSocketNotifier::Read};
        bool m_told = false;
        bool m_blue = false;
    };

    QProcess m_server;
    QProcess m_painter;
    QString m_display;
};
