#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// A form as multipart/form-data, built as bytes: QHttpMultiPart rewinds, and what rewinds is sent twice. Equal input
/// gives equal bytes. A value.
class Multipart final {
public:
    /// `seed` becomes part of the boundary; the boundary never occurs in what is added.
    explicit Multipart(const QString& seed);
    /// Names are our own constants or checked by the caller.
    void add(const QByteArray& name, const QString& value);
    void addFile(const QByteArray& name, const QByteArray& fileName, const QByteArray& mime, const QByteArray& bytes);

    QByteArray contentType() const;
    QByteArray body() const;

private:
    QByteArray boundary() const;
    struct Part {
        QByteArray head;
        QByteArray bytes;
    };
    QByteArray m_seed;
    QList<Part> m_parts;
};
