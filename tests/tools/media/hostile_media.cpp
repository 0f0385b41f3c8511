/// Damaged and hostile files through the inspection that every file from outside goes through first:
///     hostile_media SHARED_FOLDER [--first 0] [--count 20000] [--seed 1] [--jobs 4] [--keep FOLDER] [--only-broken]
/// Takes every file below SHARED_FOLDER/broken, then `count` seeded mutations of the small files below
/// SHARED_FOLDER/media; with `--first N` the mutations from the Nth on and nothing else, as hostile_campaign.sh does.
/// Each is looked into by a process of its own with the limits of clip_inspection.h. Ends with 1 when one crashed, hung
/// for 60 seconds or took more than 1.3 GB; such files are kept in --keep. Prints the counts.
/// `--control` plays a crash, a hang and a glutton instead: all three must be found.

#include "core/media/clip_inspection.h"

#include <QByteArray>
#include <QDirIterator>
#include <QFile>
#include <QStringList>
#include <QTemporaryDir>
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <map>
#include <random>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
// A finding ends the process with a code that no answer has.
extern "C" const char* __asan_default_options()
{
    return "exitcode=99:detect_leaks=0:allocator_may_return_null=1";
}
extern "C" const char* __ubsan_default_options()
{
    return "exitcode=99:print_stacktrace=1";
}
#endif

namespace {

constexpr qint64 SmallFile = 300 * 1024;
constexpr long MostKilobytes = 1'300 * 1024;
constexpr auto LongestRun = std::chrono::seconds(60);

using Random = std::mt19937_64;
std::size_t below(Random& random, std::size_t end)
{
    return end ? std::size_t(random() % end) : 0;
}

/// Numbers that programs like to get wrong.
void writeOddNumber(QByteArray& bytes, Random& random)
{
    static constexpr std::uint32_t Odd[] = {0, 1, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffff0, 0xffff, 0x10000};
    std::uint32_t value = Odd[below(random, std::size(Odd))];
    const std::size_t at = below(random, std::size_t(std::max<qsizetype>(1, bytes.size() - 4)));
    for (std::size_t i = 0; i < 4 && qsizetype(at + i) < bytes.size(); ++i, value >>= 8)
        bytes[qsizetype(at + i)] = char(value & 0xff);
}

QByteArray mutated(QByteArray bytes, const QByteArray& other, Random& random)
{
    // Headers decide most: half of the damage goes into the first kilobytes.
    const auto place = [&] {
        const qsizetype end = random() % 2 ? std::min<qsizetype>(bytes.size(), 4096) : bytes.size();
        return qsizetype(below(random, std::size_t(end)));
    };
    for (std::size_t n = 1 + below(random, 8); n > 0 && !bytes.isEmpty(); --n) {
        switch (below(random, 7)) {
        case 0:
            bytes[place()] = char(random());
            break;
        case 1: {
            const qsizetype at = place();
            bytes[at] = char(bytes[at] ^ (1 << below(random, 8)));
            break;
        }
        case 2:
            writeOddNumber(bytes, random);
            break;
        case 3:
            bytes.truncate(place() + 1);
            break;
        case 4:
            bytes.insert(place(), bytes.mid(place(), qsizetype(below(random, 2000))));
            break;
        case 5:
            bytes.remove(place(), qsizetype(below(random, 200)));
            break;
        default:
            bytes.replace(place(), qsizetype(below(random, 500)),
                          other.mid(qsizetype(below(random, std::size_t(other.size()))), 500));
        }
    }
    return bytes;
}

void limit(int resource, rlim_t most)
{
    const rlimit both{most, most};
    ::setrlimit(__rlimit_resource(resource), &both);
}

enum class Play { Nothing, Crash, Hang, Eat };

[[noreturn]] void inspectHere(const QByteArray& path, Play play)
{
    const InspectionLimits usual;
#if !defined(__SANITIZE_ADDRESS__)
    limit(RLIMIT_AS, play == Play::Eat ? RLIM_INFINITY : rlim_t(usual.memoryBytes));
#endif
    limit(RLIMIT_CPU, rlim_t(usual.cpuSeconds));
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NOFILE, 64);
    const int nowhere = ::open("/dev/null", O_RDWR);
    ::dup2(nowhere, 1);
#if !defined(__SANITIZE_ADDRESS__)
    ::dup2(nowhere, 2);
#endif
    ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
    ::setenv("MALLOC_ARENA_MAX", "2", 1);
    if (play == Play::Crash)
        ::raise(SIGSEGV);
    if (play == Play::Hang)
        ::sleep(600);
    if (play == Play::Eat)
        std::fill_n(static_cast<char*>(::malloc(std::size_t(MostKilobytes) * 1100)), std::size_t(MostKilobytes) * 1100,
                    'x');
    QByteArray file = path;
    char name[] = "hostile_media";
    char word[] = "--inspect-media";
    char* words[] = {name, word, file.data(), nullptr};
    ::_exit(inspectIfAsked(3, words).value_or(3));
}

struct Running {
    QByteArray name;
    QByteArray path;
    bool temporary = false;
    std::chrono::steady_clock::time_point began;
};

class Rig {
public:
    Rig(int jobs, QString keep, std::chrono::seconds longest)
        : m_jobs(jobs)
        , m_keep(std::move(keep))
        , m_longest(longest)
    {
    }

    void add(const QByteArray& name, const QByteArray& path, bool temporary, Play play = Play::Nothing)
    {
        while (int(m_running.size()) >= m_jobs)
            collect();
        if (const pid_t child = ::fork(); child == 0)
            inspectHere(path, play);
        else
            m_running[child] = {name, path, temporary, std::chrono::steady_clock::now()};
    }

    int finish()
    {
        while (!m_running.empty())
            collect();
        std::printf("{\"run\": %d, \"accepted\": %d, \"refused\": %d, \"crashed\": %d, \"hung\": %d, \"tooLarge\": %d, "
                    "\"largestMB\": %ld, \"slowestS\": %.1f}\n",
                    m_accepted + m_refused + bad(), m_accepted, m_refused, m_crashed, m_hung, m_large, m_largest / 1024,
                    m_slowest);
        return bad();
    }

private:
    int bad() const { return m_crashed + m_hung + m_large; }

    void collect()
    {
        int status = 0;
        rusage used{};
        const pid_t child = ::wait4(-1, &status, WNOHANG, &used);
        if (child <= 0) {
            for (const auto& [id, file] : m_running) {
                if (std::chrono::steady_clock::now() - file.began > m_longest)
                    ::kill(id, SIGKILL);
            }
            ::usleep(2000);
            return;
        }
        const auto found = m_running.find(child);
        if (found == m_running.end())
            return;
        const Running file = found->second;
        m_running.erase(found);
        judge(file, status, used);
        if (file.temporary)
            QFile::remove(QFile::decodeName(file.path));
    }

    void judge(const Running& file, int status, const rusage& used)
    {
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - file.began;
        m_slowest = std::max(m_slowest, took.count());
        m_largest = std::max(m_largest, used.ru_maxrss);
        const bool stopped = WIFSIGNALED(status) && (WTERMSIG(status) == SIGKILL || WTERMSIG(status) == SIGXCPU);
        if (stopped)
            tell(file, "hung", m_hung);
        else if (!WIFEXITED(status) || WEXITSTATUS(status) > 1)
            tell(file, "crashed", m_crashed);
#if !defined(__SANITIZE_ADDRESS__) // which keeps what was freed
        else if (used.ru_maxrss > MostKilobytes)
            tell(file, "too large", m_large);
#endif
        else
            ++(WEXITSTATUS(status) == 0 ? m_accepted : m_refused);
    }

    void tell(const Running& file, const char* what, int& count)
    {
        ++count;
        std::printf("%s: %s\n", what, file.name.constData());
        std::fflush(stdout);
        if (!m_keep.isEmpty())
            QFile::copy(QFile::decodeName(file.path), m_keep + QLatin1Char('/') + QString::number(count) +
                                                          QLatin1String(what) + QLatin1Char('-') +
                                                          QString::fromUtf8(file.name).section(QLatin1Char('/'), -1));
    }

    int m_jobs;
    QString m_keep;
    std::chrono::seconds m_longest;
    std::map<pid_t, Running> m_running;
    int m_accepted = 0, m_refused = 0, m_crashed = 0, m_hung = 0, m_large = 0;
    long m_largest = 0;
    double m_slowest = 0;
};

QStringList filesBelow(const QString& folder, qint64 largest)
{
    QStringList files;
    for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        it.next();
        if (it.fileInfo().size() <= largest)
            files << it.filePath();
    }
    files.sort();
    return files;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void addMutations(Rig& rig, const QStringList& sources, const QString& folder, int first, int count, quint64 seed)
{
    for (int i = first; i < first + count && !sources.isEmpty(); ++i) {
        Random random(seed * 1'000'003 + quint64(i));
        const QString& source = sources[qsizetype(below(random, std::size_t(sources.size())))];
        const QByteArray other = bytesOf(sources[qsizetype(below(random, std::size_t(sources.size())))]);
        const QString path = folder + QStringLiteral("/%1.%2").arg(i).arg(source.section(QLatin1Char('.'), -1));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(mutated(bytesOf(source), other, random));
        file.close();
        rig.add(QByteArray::number(i) + " of " + QFile::encodeName(source), QFile::encodeName(path), true);
    }
}

int playControls()
{
    Rig rig(3, {}, std::chrono::seconds(3));
    rig.add("crash", "/dev/null", false, Play::Crash);
    rig.add("hang", "/dev/null", false, Play::Hang);
    rig.add("glutton", "/dev/null", false, Play::Eat);
    return rig.finish() == 3 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QFile::decodeName(argv[i]);
    const auto number = [&words](const char* name, int usual) {
        const auto at = words.indexOf(QString::fromLatin1(name));
        return at >= 0 ? words.value(at + 1).toInt() : usual;
    };
    if (words.contains(QStringLiteral("--control")))
        return playControls();
    if (words.isEmpty())
        return 2;
    const auto keep = words.indexOf(QStringLiteral("--keep"));
    const QTemporaryDir folder;
    Rig rig(number("--jobs", 4), keep >= 0 ? words.value(keep + 1) : QString(), LongestRun);
    const int first = number("--first", 0);
    for (const QString& path :
         first > 0 ? QStringList() : filesBelow(words.first() + QStringLiteral("/broken"), INT64_MAX))
        rig.add(QFile::encodeName(path), QFile::encodeName(path), false);
    if (!words.contains(QStringLiteral("--only-broken")))
        addMutations(rig, filesBelow(words.first() + QStringLiteral("/media"), SmallFile), folder.path(), first,
                     number("--count", 20'000), quint64(number("--seed", 1)));
    return rig.finish() == 0 ? 0 : 1;
}
