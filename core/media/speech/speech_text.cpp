#include "core/media/speech/speech.h"

QStringList speakablePieces(const QString& text, int longest)
{
    QStringList pieces;
    QString rest = text.simplified();
    while (rest.size() > longest) {
        const auto head = QStringView(rest).first(longest);
        qsizetype cut = -1;
        for (const char16_t mark : {u'.', u'!', u'?', u';', u','})
            cut = std::max(cut, head.lastIndexOf(QChar(mark)));
        if (cut < longest / 4)
            cut = head.lastIndexOf(QLatin1Char(' '));
        if (cut < 1)
            cut = longest - 1;
        if (rest.at(cut).isHighSurrogate())
            --cut;
        pieces << rest.first(cut + 1).trimmed();
        rest = rest.sliced(cut + 1).trimmed();
    }
    if (!rest.isEmpty())
        pieces << rest;
    return pieces;
}

std::optional<QString> plainLetters(const QString& text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.unicode() < 128)
            plain += c;
        else if (c == QChar(0x2018) || c == QChar(0x2019))
            plain += QLatin1Char('\'');
        else if (c == QChar(0x00df))
            plain += QLatin1String("ss");
        else if (c == QChar(0x00e6) || c == QChar(0x00c6))
            plain += QLatin1String("ae");
        else if (c == QChar(0x00f8) || c == QChar(0x00d8))
            plain += QLatin1Char('o');
        else if (c.isLetter() || c.isSurrogate())
            return {};
        else if (!c.isMark())
            plain += QLatin1Char(' ');
    }
    return plain;
}
