// The other program on the desktop that a journey needs: it puts a text or a picture on the clipboard, shows files to
// be dragged into Boardreel, or shows a control without a name (the control of the test that looks for such). usage:
// neighbour text FILE | picture FILE | drag FILE... | unnamed          runs until it is told to stop

#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace {

class FileLabel final : public QLabel {
public:
    explicit FileLabel(const QString& file)
        : QLabel(QFileInfo(file).fileName())
        , m_file(file)
    {
        setMargin(8);
    }

protected:
    void mousePressEvent(QMouseEvent*) override {}
    void mouseMoveEvent(QMouseEvent*) override
    {
        auto* data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(m_file)});
        auto* drag = new QDrag(this);
        drag->setMimeData(data);
        drag->exec(Qt::CopyAction);
    }

private:
    QString m_file;
};

QByteArray contentOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QStringList files = QApplication::arguments().mid(1);
    const QString what = files.isEmpty() ? QString() : files.takeFirst();
    QWidget window;
    window.setWindowTitle(QStringLiteral("Neighbour"));
    window.setWindowFlags(Qt::WindowStaysOnTopHint | Qt::FramelessWindowHint | Qt::WindowDoesNotAcceptFocus);
    auto* column = new QVBoxLayout(&window);
    if (what == QLatin1String("text"))
        QApplication::clipboard()->setText(QString::fromUtf8(contentOf(files.value(0))));
    else if (what == QLatin1String("picture"))
        QApplication::clipboard()->setImage(QImage(files.value(0)));
    else if (what == QLatin1String("unnamed"))
        column->addWidget(new QPushButton(&window));
    for (const QString& file : what == QLatin1String("drag") ? files : QStringList{})
        column->addWidget(new FileLabel(file));
    window.move(0, 0);
    window.show();
    return QApplication::exec();
}
