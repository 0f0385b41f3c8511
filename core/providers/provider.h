#pragma once

#include "core/base/money.h"
#include "core/base/result.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>
#include <optional>

/// A model of a provider, as data (resources/models.json): what it takes, what it costs, until when it lives.
struct Model {
    QString id;
    QString name;
    QStringList modes;          ///< "text", "image", ...
    QList<int> seconds;         ///< whole lengths it makes; empty = any
    QList<QSize> sizes;         ///< empty = any
    std::optional<Price> price; ///< none = unknown
    bool free = false;
    std::optional<QDate> endDate;
};

/// What a provider can prove about a submit whose answer was lost (design/engine.md).
enum class Ability { A, B, D };

/// Somebody who makes clips. Read-only after start-up; any thread. Local providers render on this machine and are
/// repeatable; remote ones speak HTTP and are paid (their calls arrive with the network providers).
struct Provider {
    QString id;
    QString name;
    Ability ability = Ability::D;
    bool local = false;
    bool typedModels = false; ///< its servers differ: the user says the names of their models
    QList<Model> models;      ///< models for text first
    const Model* model(const QString& id) const;
    /// The one of this name, for typed models of any name that can be sent: one of which nothing is known.
    std::optional<Model> takes(const QString& model) const;
};

/// The catalogue: every provider this build knows, from resources/models.json.
class Catalogue {
public:
    static Result<Catalogue> load(const QByteArray& json);
    static Result<Catalogue> builtIn();
    const QList<Provider>& providers() const { return m_providers; }
    const Provider* find(const QString& id) const;

private:
    QList<Provider> m_providers;
};
QJsonObject toJson(const Provider& provider);
