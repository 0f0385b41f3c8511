#pragma once

#include <QString>
#include <tl/expected.hpp>
#include <utility>

/// What kind of trouble it is. The command line derives its exit code from it (see app/cli/exit_code.h).
enum class ErrorKind {
    Failed,      ///< the work could not be done
    Usage,       ///< the caller asked for something that makes no sense
    NotFound,    ///< a project, file or object is not there
    Locked,      ///< somebody else is using it
    Damaged,     ///< the bytes are not what they should be; the original is kept
    Newer,       ///< written by a newer Boardreel
    Unsupported, ///< this build or machine cannot do it
    NeedsPerson, ///< done as far as possible, somebody has to decide
    Budget,      ///< refused by a spending cap
    Cancelled    ///< stopped on request
};

/// An error as a value. `message` is a finished sentence for the creator: what happened, what is safe, what to do.
/// `detail` is for the log and for engineers; it never holds a secret.
struct Error {
    ErrorKind kind = ErrorKind::Failed;
    QString message;
    QString detail;
};

template<class T> using Result = tl::expected<T, Error>;
using Status = Result<void>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, QString message, QString detail = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(message), std::move(detail)});
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

#define BR_CONCAT_INNER(a, b) a##b
#define BR_CONCAT(a, b) BR_CONCAT_INNER(a, b)

/// BR_TRY(const auto x, f()): x is the value of f(), or the enclosing function returns f()'s error.
#define BR_TRY(declaration, ...)                                                                                       \
    auto BR_CONCAT(brResult, __LINE__) = (__VA_ARGS__);                                                                \
    if (!BR_CONCAT(brResult, __LINE__))                                                                                \
        return tl::unexpected<Error>(std::move(BR_CONCAT(brResult, __LINE__)).error());                                \
    declaration = std::move(*BR_CONCAT(brResult, __LINE__))

/// BR_CHECK(f()): the enclosing function returns f()'s error, if there is one.
#define BR_CHECK(...)                                                                                                  \
    do {                                                                                                               \
        if (auto brStatus = (__VA_ARGS__); !brStatus)                                                                  \
            return tl::unexpected<Error>(std::move(brStatus).error());                                                 \
    } while (false)
