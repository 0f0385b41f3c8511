#pragma once

#include <QTranslator>

/// A language that nobody speaks: every text that goes through tr() comes back with accents, 40 % longer and in square
/// brackets. What is shown without brackets was not translated; what does not fit would not fit in German either.
class PseudoLanguage final : public QTranslator {
public:
    QString translate(const char*, const char* text, const char*, int) const override
    {
        const QString source = QString::fromUtf8(text);
        if (source.isEmpty())
            return source;
        // The patterns of a file filter are not words.
        const qsizetype end = source.indexOf(QLatin1String(" (*"));
        const QString words = end < 0 ? source : source.left(end);
        const QString rest = end < 0 ? QString() : source.mid(end);
        return QLatin1Char('[') + accented(words) + padding(words.size() * 2 / 5) + QLatin1Char(']') + rest;
    }
    bool isEmpty() const override { return false; }

private:
    /// In pieces like words: lines must be able to break.
    static QString padding(qsizetype length)
    {
        QString text;
        for (qsizetype i = 0; i < length; ++i)
            text += QLatin1Char(i % 7 == 6 ? ' ' : '~');
        return text;
    }
    /// Placeholders, mnemonics and markup stay what they are.
    static QString accented(QString text)
    {
        static const QString plain = QStringLiteral("aeiouAEIOU"), dressed = QString::fromUtf8("äéîöûÄÉÎÖÛ");
        bool markup = false;
        for (QChar& letter : text) {
            markup = letter == QLatin1Char('<') || (markup && letter != QLatin1Char('>'));
            if (const qsizetype at = plain.indexOf(letter); at >= 0 && !markup)
                letter = dressed[at];
        }
        return text;
    }
};
