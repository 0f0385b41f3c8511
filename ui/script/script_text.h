#pragma once

#include "core/project/project.h"

#include <QPlainTextEdit>

class Selection;
class Theme;

/// The words of a screenplay, whole and unchanged: a bar in the margin for each shot, the chosen shots' words marked; a
/// click or Enter chooses the shot of the words there. Lives on main, owned by the script view.
class ScriptText final : public QPlainTextEdit {
    Q_OBJECT
public:
    ScriptText(const Theme& theme, Selection& selection, QWidget* parent);
    void showScript(const Storyboard& board);

    const QString& words() const { return m_words; } ///< place for place as in the document
    /// Words to mark besides the shots': where they start, ascending, and their one length.
    void setMatches(const QList<int>& starts, int length);

Q_SIGNALS:
    void wordsChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Range {
        ShotId shot;
        int from = 0, to = 0; ///< places in the document
        int end = 0;          ///< of the last word: before the blank lines that follow
    };
    bool setWords(const QString& script);
    int documentPlace(qint64 offset) const; ///< of an offset in the script's text
    int firstSeen() const;
    int lastSeen() const;
    void mark();
    void follow();
    void chooseShotAt(int place);

    const Theme& m_theme;
    Selection& m_selection;
    QString m_script, m_words;
    QList<qint64> m_dropped; ///< offsets of the CRs that the document does not keep
    QList<Range> m_ranges;
    QList<int> m_matches;
    int m_matchLength = 0;
};
