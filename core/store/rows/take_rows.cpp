#include "core/store/rows/take_rows.h"

QVariantList moneyValues(const std::optional<Money>& money)
{
    if (!money)
        return QVariantList(3);
    return {bound(money->micro), bound(money->currency), toString(money->source)};
}

std::optional<Money> readMoney(RowReader& row)
{
    const auto micro = row.maybeInteger();
    const QString currency = row.text();
    const QString source = row.text();
    if (!micro)
        return std::nullopt;
    return Money{*micro, currency, moneySourceFromString(source)};
}

const Table& takeTable()
{
    static const Table table("takes",
                             "id shot number origin file sha256 account model job remote_id cost_micro cost_currency "
                             "cost_source width height rate_num rate_den length handle_in has_sound input_key request "
                             "created_at name");
    return table;
}

QVariantList valuesOf(const Take& take)
{
    const QVariant job = take.job.isNull() ? QVariant() : bound(take.job);
    return QVariantList{bound(take.id),      bound(take.shot),  bound(take.number),
                        bound(take.origin),  bound(take.file),  bound(take.sha256),
                        bound(take.account), bound(take.model), job,
                        bound(take.remoteId)} +
           moneyValues(take.cost) +
           QVariantList{bound(take.size.width()), bound(take.size.height()), bound(take.rate.num), bound(take.rate.den),
                        bound(take.length),       bound(take.handleIn),      bound(take.hasSound), bound(take.inputKey),
                        bound(take.request),      bound(take.created),       bound(take.name)};
}

Take readTake(RowReader& row)
{
    Take take;
    take.id = row.id<TakeId>();
    take.shot = row.id<ShotId>();
    take.number = row.number();
    take.origin = row.named<TakeOrigin>();
    take.file = row.text();
    take.sha256 = row.text();
    take.account = row.text();
    take.model = row.text();
    take.job = row.maybeId<JobId>().value_or(JobId());
    take.remoteId = row.text();
    take.cost = readMoney(row);
    take.size = QSize{row.number(), row.number()};
    take.rate = Rate{row.number(), row.number()};
    take.length = row.integer();
    take.handleIn = row.integer();
    take.hasSound = row.flag();
    take.inputKey = row.text();
    take.request = row.bytes();
    take.created = row.time();
    take.name = row.text();
    return take;
}

const Table& filmTable()
{
    static const Table table("films", "id storyboard file sha256 length rate_num rate_den width height job created_at");
    return table;
}

QVariantList valuesOf(const Film& film)
{
    const QVariant job = film.job.isNull() ? QVariant() : bound(film.job);
    return {bound(film.id),
            bound(film.storyboard),
            bound(film.file),
            bound(film.sha256),
            bound(film.length),
            bound(film.rate.num),
            bound(film.rate.den),
            bound(film.size.width()),
            bound(film.size.height()),
            job,
            bound(film.created)};
}

Film readFilm(RowReader& row)
{
    Film film;
    film.id = row.id<FilmId>();
    film.storyboard = row.id<StoryboardId>();
    film.file = row.text();
    film.sha256 = row.text();
    film.length = row.integer();
    film.rate = Rate{row.number(), row.number()};
    film.size = QSize{row.number(), row.number()};
    film.job = row.maybeId<JobId>().value_or(JobId());
    film.created = row.time();
    return film;
}
