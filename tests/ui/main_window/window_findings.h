#pragma once

#include <QAbstractItemView>
#include <QCheckBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTabBar>
#include <QToolButton>

/// What is wrong with a window in a language whose every text is in brackets: what is cut off, what is English.

/// English words that nobody put through tr(); our name, times, codes, sizes, keys and places are none.
inline bool isEnglish(QString text)
{
    static const QRegularExpression word(QStringLiteral("[a-z]{3}"));
    return !text.contains(QLatin1Char('[')) && word.match(text.remove(QLatin1String("Boardreel"))).hasMatch();
}

inline QStringList textsOf(const QWidget& widget)
{
    QStringList texts{widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()};
    if (widget.isWindow())
        texts << widget.windowTitle();
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        texts << label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        texts << button->text();
    if (const auto* box = qobject_cast<const QGroupBox*>(&widget))
        texts << box->title();
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
        texts << line->placeholderText();
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
        for (int i = 0; i < tabs->count(); ++i)
            texts << tabs->tabText(i);
    if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget); view && view->model())
        for (int column = 0; column < view->model()->columnCount(); ++column)
            if (const QVariant head = view->model()->headerData(column, Qt::Horizontal);
                head.typeId() == QMetaType::QString)
                texts << head.toString();
    return texts;
}

/// The widgets that ask for the most room, the inmost last.
inline QString widest(const QWidget& root)
{
    const QWidget* found = nullptr;
    for (const QWidget* child : root.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        if (!child->isHidden() && (!found || child->minimumSizeHint().width() > found->minimumSizeHint().width()))
            found = child;
    if (!found)
        return {};
    return QStringLiteral("%1 \"%2\" %3 > %4")
        .arg(QString::fromLatin1(found->metaObject()->className()), found->accessibleName())
        .arg(found->minimumSizeHint().width())
        .arg(widest(*found));
}

/// What is wrong with the place of a widget; empty when nothing is.
inline QString cutOff(const QWidget& widget)
{
    const QSize size = widget.size();
    QSize needed;
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        if (label->text().isEmpty() || label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
            return {}; // elides itself
        needed = label->wordWrap() ? QSize(label->minimumSizeHint().width(), label->heightForWidth(size.width()))
                                   : label->sizeHint();
    } else if (qobject_cast<const QPushButton*>(&widget) || qobject_cast<const QCheckBox*>(&widget) ||
               qobject_cast<const QToolButton*>(&widget)) {
        needed = widget.sizeHint();
    }
    if (needed.width() > size.width() || needed.height() > size.height())
        return QStringLiteral("%1x%2, needs %3x%4")
            .arg(size.width())
            .arg(size.height())
            .arg(needed.width())
            .arg(needed.height());
    const auto* area = qobject_cast<const QScrollArea*>(&widget);
    if (area && area->widget() && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff &&
        area->widget()->width() > area->viewport()->width())
        return QStringLiteral("its content is %1 wide, %2 are seen, because of %3")
            .arg(area->widget()->width())
            .arg(area->viewport()->width())
            .arg(widest(*area->widget()));
    return {};
}

inline QStringList findingsIn(QWidget* root, const QString& where)
{
    QStringList findings;
    QList<QWidget*> widgets = root->findChildren<QWidget*>();
    widgets.prepend(root);
    for (const QWidget* widget : std::as_const(widgets)) {
        const bool isFilm = widget->metaObject()->className() == QByteArrayLiteral("PictureCard"); // a sample
        if (!widget->isVisible() || widget->size().isEmpty() || isFilm)
            continue;
        const QStringList texts = textsOf(*widget);
        const QString name = QStringLiteral("%1: %2 \"%3\"")
                                 .arg(where, QString::fromLatin1(widget->metaObject()->className()),
                                      QStringList(texts).join(QLatin1Char('|')).left(120));
        if (const QString wrong = cutOff(*widget); !wrong.isEmpty())
            findings << name + QStringLiteral(" is cut off: ") + wrong;
        for (const QString& text : texts)
            if (isEnglish(text))
                findings << name + QStringLiteral(" is not translated: ") + text;
    }
    return findings;
}
