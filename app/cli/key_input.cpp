#include "app/cli/key_input.h"

#include "app/cli/output.h"
#include "app/cli/text.h"

#include <QFile>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace {

/// While it lives, what is typed is not shown.
class Silence final {
public:
    Silence()
    {
        if (tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        m_changed = tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
    }
    ~Silence()
    {
        if (m_changed)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

private:
    termios m_before{};
    bool m_changed = false;
};

} // namespace

QByteArray keyFromStandardInput()
{
    constexpr qint64 Most = 4096;
    if (isatty(STDIN_FILENO))
        Output(terminalSink()).note(CliText::tr("Type or paste the key, then press Enter. It is not shown."));
    const Silence silence;
    QFile input;
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    return input.readLine(Most).trimmed();
}
