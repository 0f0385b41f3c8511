#include "core/store/project_files.h"

#include <QtTest>

/// Every file a project names is found, renamed and judged, wherever in the project it stands.
class TestProjectFiles final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyFileIsNamed();
    void everyFileGetsAnotherName();
    void noNameLeadsOut();

private:
    ProjectContents m_contents;
    const QStringList m_names{QStringLiteral("media/panel.png"), QStringLiteral("media/reference.png"),
                              QStringLiteral("media/sound.wav"), QStringLiteral("media/take.mp4")};
};

namespace {

QStringList namesIn(const ProjectContents& contents)
{
    QStringList names;
    for (const NamedFile& file : filesOf(contents))
        names << file.file;
    names.sort();
    return names;
}

} // namespace

void TestProjectFiles::init()
{
    const auto panel = [](const QString& file) {
        Panel made;
        made.id = PanelId::create();
        made.file = file;
        made.sha256 = file + QStringLiteral("'s hash");
        return made;
    };
    Shot shot;
    shot.id = ShotId::create();
    shot.code = QStringLiteral("SH0010");
    shot.panels << panel(m_names[0]) << panel(QString());
    Scene scene;
    scene.code = QStringLiteral("SC020");
    scene.shots << shot;
    Element element;
    element.name = QStringLiteral("anna");
    element.references << panel(m_names[1]);
    Clip clip;
    clip.file = m_names[2];
    Track track;
    track.name = QStringLiteral("Music");
    track.clips << clip;
    Storyboard board;
    board.scenes << scene;
    board.elements << element;
    board.tracks << track;
    Take take;
    take.id = TakeId::create();
    take.shot = shot.id;
    take.number = 3;
    take.file = m_names[3];
    Take orphan = take;
    orphan.id = TakeId::create();
    orphan.shot = ShotId::create();
    orphan.file.clear();
    m_contents = {};
    m_contents.storyboards << board;
    m_contents.shelf.add(take);
    m_contents.shelf.add(orphan);
}

void TestProjectFiles::everyFileIsNamed()
{
    QHash<QString, NamedFile> found;
    for (const NamedFile& file : filesOf(m_contents))
        found.insert(file.file, file);
    QCOMPARE(namesIn(m_contents), m_names); // each once, and none for what has no file
    QCOMPARE(found[m_names[0]].where, QStringLiteral("SC020_SH0010"));
    QCOMPARE(found[m_names[0]].sha256, QStringLiteral("media/panel.png's hash"));
    QCOMPARE(found[m_names[1]].where, QStringLiteral("anna"));
    QCOMPARE(found[m_names[2]].where, QStringLiteral("Music")); // a clip without a name
    QCOMPARE(found[m_names[3]].where, QStringLiteral("SC020_SH0010_T03"));
}

void TestProjectFiles::everyFileGetsAnotherName()
{
    QHash<QString, QString> names;
    for (const QString& name : m_names.mid(0, 3))
        names.insert(name, QStringLiteral("media/other-") + name.mid(6));
    renameFiles(m_contents, names);
    QStringList expected = names.values() << m_names[3];
    expected.sort();
    QCOMPARE(namesIn(m_contents), expected);
    renameFiles(m_contents, {{m_names[3], QStringLiteral("media/new.mp4")}});
    QVERIFY(namesIn(m_contents).contains(QStringLiteral("media/new.mp4")));
}

void TestProjectFiles::noNameLeadsOut()
{
    const ProjectContents before = m_contents;
    QCOMPARE(hideUnsafeFiles(m_contents), QStringList());
    QCOMPARE(namesIn(m_contents), namesIn(before)); // the control: good names stay
    for (const QString& name : m_names) {
        m_contents = before;
        renameFiles(m_contents, {{name, QStringLiteral("../outside")}});
        QCOMPARE(hideUnsafeFiles(m_contents).size(), 1);
        QStringList others = m_names;
        others.removeOne(name);
        QCOMPARE(namesIn(m_contents), others);
    }
}

QTEST_GUILESS_MAIN(TestProjectFiles)
#include "test_project_files.moc"
