#pragma once
// The cars as linear problems, as several tests use them.

#include "core/data/preprocessing.h"
#include "core/models/linear_problem.h"
#include "tests/support/tables.h"

#include <string>
#include <vector>

namespace support {

/// r = list(csv.DictReader(open('cars.csv'))); X = np.array([[float(q[k]) for k in columns] for q in r]), y
/// likewise.
inline core::models::LinearProblem cars(const std::vector<std::string>& columns, const std::string& target,
                                        core::models::Loss loss) {
    const core::data::Table cars = table("cars");
    const auto values = [&](const std::string& name) {
        const std::vector<double>& column = cars.find(name)->values;
        return core::Vector(Eigen::Map<const core::Vector>(column.data(), cars.n_rows()));
    };
    core::models::LinearProblem problem{core::Matrix(cars.n_rows(), static_cast<core::Index>(columns.size())),
                                        values(target), loss};
    for (std::size_t j = 0; j < columns.size(); ++j)
        problem.X.col(static_cast<core::Index>(j)) = values(columns[j]);
    return problem;
}

/// Z = StandardScaler().fit_transform(X)
inline core::models::LinearProblem standardized(core::models::LinearProblem problem) {
    problem.X = core::data::Standardizer::fit(problem.X).transform(problem.X);
    return problem;
}

inline core::Vector vector(std::vector<double> values) {
    return Eigen::Map<core::Vector>(values.data(), static_cast<core::Index>(values.size()));
}

}  // namespace support
