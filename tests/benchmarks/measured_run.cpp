#include "tests/benchmarks/measured_run.h"

#include <QFile>
#include <algorithm>
#include <chrono>
#include <fcntl.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

using namespace std::chrono_literals;

double seconds(const timeval& time)
{
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

QByteArray readProc(pid_t process, const char* name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(process).arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Megabytes resident now, of the process and everything below it.
double residentTree(pid_t process)
{
    const QList<QByteArray> pages = readProc(process, "statm").split(' ');
    double sum = pages.value(1).toDouble() * double(::sysconf(_SC_PAGESIZE)) / (1 << 20);
    for (const QByteArray& child :
         readProc(process, QStringLiteral("task/%1/children").arg(process).toLatin1().constData()).split(' '))
        if (!child.trimmed().isEmpty())
            sum += residentTree(child.trimmed().toInt());
    return sum;
}

[[noreturn]] void become(const std::vector<char*>& words, const QByteArray& folder)
{
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
    if (const int null = ::open("/dev/null", O_RDONLY); null >= 0)
        ::dup2(null, STDIN_FILENO);
    if (::chdir(folder.constData()) == 0)
        ::execvp(words[0], words.data());
    ::_exit(127);
}

} // namespace

Measured measured(const QString& program, const QStringList& arguments, const QString& folder)
{
    QList<QByteArray> bytes{QFile::encodeName(program)};
    for (const QString& argument : arguments)
        bytes.append(argument.toLocal8Bit());
    std::vector<char*> words;
    for (QByteArray& word : bytes)
        words.push_back(word.data());
    words.push_back(nullptr);
    const QByteArray place = QFile::encodeName(folder);
    const auto begun = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0)
        become(words, place);
    Measured result;
    int status = 0;
    rusage usage{};
    while (::wait4(child, &status, WNOHANG, &usage) == 0) {
        result.peak = std::max(result.peak, residentTree(child));
        std::this_thread::sleep_for(5ms);
    }
    result.wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    result.done = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    result.cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    result.peak = std::max(result.peak, double(usage.ru_maxrss) / 1024); // between two looks, of one process
    return result;
}

void useCores(int cores)
{
    cpu_set_t mine;
    CPU_ZERO(&mine);
    if (::sched_getaffinity(0, sizeof mine, &mine) != 0)
        return;
    for (int core = 0, kept = 0; core < CPU_SETSIZE; ++core)
        if (CPU_ISSET(core, &mine) && ++kept > cores)
            CPU_CLR(core, &mine);
    ::sched_setaffinity(0, sizeof mine, &mine);
}
