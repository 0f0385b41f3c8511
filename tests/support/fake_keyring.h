#pragma once

#include "core/settings/keyring.h"

#include <QMap>
#include <QStringList>
#include <QTimer>

/// A keyring as they are: good, locked, forgetful, hanging, absent, dying, with somebody else's key. Answers from the
/// event loop, as a real one does.
class FakeKeyring final : public Keyring {
public:
    enum class Mood {
        Good,
        Locked,    ///< says "not found" and "deleted"
        Forgetful, ///< takes everything, keeps nothing
        Hanging,   ///< never answers
        Absent,
        Denying,
        Dying ///< answers the next call, then never again
    };
    struct Store {
        Mood mood = Mood::Good;
        bool keepsAll = false; ///< removes nothing, and says it did
        bool opens = false;    ///< a locked one: a person gives the password when something is written
        QMap<QString, QByteArray> keys;
        QStringList calls; ///< "read account/studio", ...
    };
    explicit FakeKeyring(Store& store)
        : m_store(store)
    {
    }
    void read(const QString& name, Callback done) override
    {
        m_store.calls << QStringLiteral("read ") + name;
        const bool there = isOpen() && m_store.keys.contains(name);
        later(std::move(done),
              there ? Reply{Answer::Done, m_store.keys.value(name), {}} : Reply{Answer::NotFound, {}, {}});
    }
    void write(const QString& name, const QByteArray& bytes, Callback done) override
    {
        m_store.calls << QStringLiteral("write ") + name;
        if (m_store.mood == Mood::Locked && m_store.opens)
            m_store.mood = Mood::Good;
        if (isOpen())
            m_store.keys.insert(name, bytes);
        later(std::move(done), {Answer::Done, {}, {}});
    }
    void remove(const QString& name, Callback done) override
    {
        m_store.calls << QStringLiteral("remove ") + name;
        if (isOpen() && !m_store.keepsAll)
            m_store.keys.remove(name);
        later(std::move(done), {Answer::Done, {}, {}}); // a locked one says so too
    }

private:
    bool isOpen() const { return m_store.mood == Mood::Good || m_store.mood == Mood::Dying; }
    void later(Callback done, const Reply& reply)
    {
        Reply given = reply;
        switch (m_store.mood) {
        case Mood::Hanging:
            return;
        case Mood::Absent:
            given = {Answer::Silent, {}, QStringLiteral("no service")};
            break;
        case Mood::Denying:
            given = {Answer::Refused, {}, QStringLiteral("denied")};
            break;
        case Mood::Dying:
            m_store.mood = Mood::Hanging;
            break;
        default:
            break;
        }
        QTimer::singleShot(1, [done = std::move(done), given] { done(given); });
    }
    Store& m_store;
};
