// What one thread of Qt does before another, told to the thread sanitizer: it cannot see into Qt's own library, and
// took every queued call, contended QMutex and joined pool for a race. Linked into the tests of such builds only; each
// function stands before Qt's own of that name. Keys are as narrow as can be (an event's receiver and its sender, one
// future, one pool), so that races of ours stay seen.

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEvent>
#include <QFutureInterface>
#include <QSemaphore>
#include <QThreadPool>
#include <dlfcn.h>
#include <functional>
#include <sanitizer/tsan_interface.h>
#include <utility>

struct QSignalSpyCallbackSet { // of a private header
    void (*signalBegins)(QObject*, int, void**);
    void (*slotBegins)(QObject*, int, void**);
    void (*signalEnds)(QObject*, int);
    void (*slotEnds)(QObject*, int);
};
Q_CORE_EXPORT void qt_register_signal_spy_callbacks(QSignalSpyCallbackSet*);

namespace {

void before(const void* key)
{
    __tsan_release(const_cast<void*>(key));
}

void after(const void* key)
{
    __tsan_acquire(const_cast<void*>(key));
}

template<class Function> Function* real(const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

char futures; // the key of watchers, whose events do not tell of which future they are

/// A future's own state: what lies behind its table of virtual functions.
const void* stateOf(const QFutureInterfaceBase* future)
{
    return reinterpret_cast<void* const*>(future)[1];
}

bool delivers(void** call)
{
    const auto* event = static_cast<const QEvent*>(call[1]);
    after(call[0]);
    if (event->type() == QEvent::MetaCall) // the sender is behind the event's own members and a number
        if (const void* sender = reinterpret_cast<void* const*>(event)[3])
            after(sender);
    if (event->type() == QEvent::FutureCallOut)
        after(&futures);
    return false;
}

[[maybe_unused]] const bool listens = [] {
    static QSignalSpyCallbackSet spies{[](QObject* sender, int, void**) { before(sender); }, nullptr, nullptr, nullptr};
    qt_register_signal_spy_callbacks(&spies);
    return QInternal::registerCallback(QInternal::EventNotifyCallback, delivers);
}();

} // namespace

#define QT_FUNCTION(RETURNED, NAME, SYMBOL, ...)                                                                       \
    RETURNED NAME(__VA_ARGS__) asm(SYMBOL);                                                                            \
    [[maybe_unused]] static auto* real##NAME()                                                                         \
    {                                                                                                                  \
        static auto* const function = real<RETURNED(__VA_ARGS__)>(SYMBOL);                                             \
        return function;                                                                                               \
    }                                                                                                                  \
    RETURNED NAME(__VA_ARGS__)

using Slot = QtPrivate::QSlotObjectBase;

/// A call that is waited for: its end comes before what the caller does next.
class AwaitedSlot final : public Slot {
public:
    explicit AwaitedSlot(Slot* slot)
        : Slot(run)
        , m_slot(slot)
    {
    }

private:
    static void run(int which, Slot* self, QObject* receiver, void** values, bool* answer)
    {
        auto* awaited = static_cast<AwaitedSlot*>(self);
        if (which == Call) {
            awaited->m_slot->call(receiver, values);
            before(receiver);
        } else if (which == Destroy) {
            awaited->m_slot->destroyIfLastRef();
            delete awaited;
        } else if (which == Compare) {
            *answer = false;
        }
    }
    Slot* const m_slot;
};

using Continuation = std::function<void(const QFutureInterfaceBase&)>;

QT_FUNCTION(bool, Invoke,
            "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv",
            QObject* object, Slot* slot, Qt::ConnectionType type, void* answer)
{
    const bool isAwaited = type == Qt::BlockingQueuedConnection;
    Slot* called = isAwaited ? new AwaitedSlot(slot) : slot;
    before(object);
    const bool isDone = realInvoke()(object, called, type, answer);
    if (isAwaited)
        after(object);
    return isDone;
}

QT_FUNCTION(void, Post, "_ZN16QCoreApplication9postEventEP7QObjectP6QEventi", QObject* object, QEvent* event, int rank)
{
    before(object);
    realPost()(object, event, rank);
}

QT_FUNCTION(void, Lock, "_ZN11QBasicMutex12lockInternalEv", QBasicMutex* mutex)
{
    realLock()(mutex);
    after(mutex);
}

QT_FUNCTION(bool, LockFor, "_ZN11QBasicMutex12lockInternalEi", QBasicMutex* mutex, int milliseconds)
{
    const bool isLocked = realLockFor()(mutex, milliseconds);
    after(mutex);
    return isLocked;
}

QT_FUNCTION(void, Unlock, "_ZN11QBasicMutex14unlockInternalEv", QBasicMutex* mutex)
{
    before(mutex);
    realUnlock()(mutex);
}

QT_FUNCTION(void, Release, "_ZN10QSemaphore7releaseEi", QSemaphore* semaphore, int count)
{
    before(semaphore);
    realRelease()(semaphore, count);
}

QT_FUNCTION(void, Acquire, "_ZN10QSemaphore7acquireEi", QSemaphore* semaphore, int count)
{
    realAcquire()(semaphore, count);
    after(semaphore);
}

QT_FUNCTION(bool, WaitForThread, "_ZN7QThread4waitE14QDeadlineTimer", QThread* thread, QDeadlineTimer deadline)
{
    const bool hasEnded = realWaitForThread()(thread, deadline);
    after(thread); // its signal finished() was the last thing it did
    return hasEnded;
}

/// Work of a pool, begun after what was done before it was handed over and ended before the pool is joined.
class PooledWork final : public QRunnable {
public:
    PooledWork(QThreadPool* pool, std::function<void()> work)
        : m_pool(pool)
        , m_work(std::move(work))
    {
    }
    __attribute__((no_sanitize("thread"))) void run() override
    {
        after(this);
        work();
    }

private:
    void work()
    {
        std::exchange(m_work, {})();
        before(m_pool);
    }
    QThreadPool* const m_pool;
    std::function<void()> m_work;
};

QT_FUNCTION(void, Start, "_ZN11QThreadPool5startESt8functionIFvvEEi", QThreadPool* pool, std::function<void()> work,
            int rank)
{
    auto* runnable = new PooledWork(pool, std::move(work));
    before(runnable);
    pool->start(runnable, rank);
}

QT_FUNCTION(bool, WaitForPool, "_ZN11QThreadPool11waitForDoneEi", QThreadPool* pool, int milliseconds)
{
    const bool isDone = realWaitForPool()(pool, milliseconds);
    after(pool);
    return isDone;
}

QT_FUNCTION(void, EndPool, "_ZN11QThreadPoolD1Ev", QThreadPool* pool)
{
    realWaitForPool()(pool, -1);
    after(pool);
    realEndPool()(pool);
}

QT_FUNCTION(void, Finish, "_ZN20QFutureInterfaceBase14reportFinishedEv", QFutureInterfaceBase* future)
{
    after(stateOf(future));
    before(stateOf(future));
    before(&futures);
    realFinish()(future);
}

QT_FUNCTION(void, Ready, "_ZN20QFutureInterfaceBase18reportResultsReadyEii", QFutureInterfaceBase* future, int from,
            int to)
{
    before(stateOf(future));
    before(&futures);
    realReady()(future, from, to);
}

QT_FUNCTION(void, Continue, "_ZN20QFutureInterfaceBase15setContinuationESt8functionIFvRKS_EE",
            QFutureInterfaceBase* future, Continuation next)
{
    before(stateOf(future));
    after(stateOf(future));
    realContinue()(future, std::move(next));
}

QT_FUNCTION(void, ContinueWith,
            "_ZN20QFutureInterfaceBase15setContinuationESt8functionIFvRKS_EEP27QFutureInterfaceBasePrivate",
            QFutureInterfaceBase* future, Continuation next, void* nextFuture)
{
    before(stateOf(future));
    after(stateOf(future));
    realContinueWith()(future, std::move(next), nextFuture);
}

QT_FUNCTION(void, WaitForFuture, "_ZN20QFutureInterfaceBase15waitForFinishedEv", QFutureInterfaceBase* future)
{
    realWaitForFuture()(future);
    after(stateOf(future));
}

QT_FUNCTION(void, WaitForResult, "_ZN20QFutureInterfaceBase13waitForResultEi", QFutureInterfaceBase* future, int index)
{
    realWaitForResult()(future, index);
    after(stateOf(future));
}

QT_FUNCTION(bool, IsFinished, "_ZNK20QFutureInterfaceBase10isFinishedEv", const QFutureInterfaceBase* future)
{
    const bool isFinished = realIsFinished()(future);
    after(stateOf(future));
    return isFinished;
}
