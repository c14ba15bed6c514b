#include "core/lp/dictionary.h"

namespace core::lp {
namespace {

std::vector<Index> others(const Simplex& simplex) {
    std::vector<Index> found;
    for (std::size_t k = 0; k < simplex.form().variables.size(); ++k) {
        const bool is_basic = simplex.tableau().statuses[k] == BasisStatus::kBasic;
        const bool is_artificial = simplex.form().variables[k].kind == VariableKind::kArtificial;
        if (!is_basic && !is_artificial) found.push_back(static_cast<Index>(k));
    }
    return found;
}

}  // namespace

Dictionary dictionary(const Simplex& simplex) {
    Dictionary result{.others = others(simplex)};
    const Tableau& tableau = simplex.tableau();
    const Vector rates = simplex.reduced_costs();
    result.objective.constant = simplex.phase() == 1 ? simplex.infeasibility() : simplex.objective();
    for (const Index k : result.others) result.objective.coefficients.push_back(rates(k));
    for (Index row = 0; row < tableau.row_count(); ++row) {
        DictionaryLine line{tableau.basis[static_cast<std::size_t>(row)], tableau.values(row), {}};
        for (const Index k : result.others) line.coefficients.push_back(-tableau.entries(row, k));
        result.lines.push_back(std::move(line));
    }
    return result;
}

}  // namespace core::lp
