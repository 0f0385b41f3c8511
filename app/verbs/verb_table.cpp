#include "app/verbs/verb_list.h"

const QList<Verb>& verbs()
{
    static const QList<Verb> table{newVerb(),      importVerb(),   storyboardVerb(), showVerb(),   checkVerb(),
                                   estimateVerb(), generateVerb(), spendVerb(),      capsVerb(),   pricesVerb(),
                                   jobsVerb(),     workerVerb(),   compileVerb(),    verifyVerb(), exportVerb(),
                                   seamsVerb(),    accountsVerb(), providersVerb(),  doctorVerb()};
    return table;
}
