#include "core/optim/nelder_mead.h"

#include <cmath>
#include <utility>

namespace core::optim {

NelderMead::NelderMead(std::shared_ptr<const Objective> objective, Vector start,
                       const Hyperparameters& parameters, const StopCriteria& stop)
    : Optimizer(std::move(objective), std::move(start), stop, Needs::Value) {
    centre_ = reflected_ = other_ = Vector::Zero(size());
    if (finished()) return;  // no finite value at the start
    build_simplex(parameters.simplex_size);
    sort();
    publish();
    report_.from = report_.position;
    report_.from_value = report_.value;
    report_.evaluations = objective_.evaluations();
}

void NelderMead::build_simplex(double size_of_simplex) {
    Simplex& simplex = report_.simplex;
    simplex.vertices = report_.position.replicate(1, size() + 1);
    simplex.values = Vector::Zero(size() + 1);
    for (Index i = 0; i < size(); ++i) {
        double& coordinate = simplex.vertices(i, i + 1);
        coordinate = coordinate != 0.0 ? (1.0 + size_of_simplex) * coordinate : size_of_simplex / 200.0;
    }
    for (Index k = 0; k <= size(); ++k) {
        other_ = simplex.vertices.col(k);
        simplex.values[k] = measure(other_);
    }
    simplex.before = simplex.vertices;
}

double NelderMead::measure(const Vector& x) {
    const double value = objective_.value(x);
    return std::isfinite(value) ? value : kInfinity;
}

Status NelderMead::advance() {
    Simplex& simplex = report_.simplex;
    simplex.before = simplex.vertices;
    simplex.move = move_worst();
    sort();
    publish();
    return is_small() ? Status::Converged : Status::Running;
}

/// x = centre + factor (centre - worst), and its value.
double NelderMead::reach(double factor, Vector& x) {
    x = (1.0 + factor) * centre_ - factor * report_.simplex.vertices.col(size());
    return measure(x);
}

SimplexMove NelderMead::move_worst() {
    const Simplex& simplex = report_.simplex;
    centre_ = simplex.vertices.leftCols(size()).rowwise().sum() / static_cast<double>(size());
    const double reflected = reach(1.0, reflected_);
    if (reflected < simplex.values[0]) {
        const double expanded = reach(2.0, other_);
        if (expanded < reflected) return replace_worst(other_, expanded, SimplexMove::Expand);
        return replace_worst(reflected_, reflected, SimplexMove::Reflect);
    }
    if (reflected < simplex.values[size() - 1]) {
        return replace_worst(reflected_, reflected, SimplexMove::Reflect);
    }
    return contract(reflected);
}

SimplexMove NelderMead::contract(double reflected) {
    const double worst = report_.simplex.values[size()];
    if (reflected < worst) {
        const double outside = reach(0.5, other_);
        if (outside <= reflected) return replace_worst(other_, outside, SimplexMove::ContractOutside);
        return shrink();
    }
    const double inside = reach(-0.5, other_);
    if (inside < worst) return replace_worst(other_, inside, SimplexMove::ContractInside);
    return shrink();
}

SimplexMove NelderMead::replace_worst(const Vector& x, double value, SimplexMove move) {
    report_.simplex.vertices.col(size()) = x;
    report_.simplex.values[size()] = value;
    return move;
}

SimplexMove NelderMead::shrink() {
    Simplex& simplex = report_.simplex;
    for (Index k = 1; k <= size(); ++k) {
        other_ = simplex.vertices.col(0) + 0.5 * (simplex.vertices.col(k) - simplex.vertices.col(0));
        simplex.vertices.col(k) = other_;
        simplex.values[k] = measure(other_);
    }
    return SimplexMove::Shrink;
}

// Insertion sort: stable, so that ties keep their order, and quick because nearly everything is in order.
void NelderMead::sort() {
    Simplex& simplex = report_.simplex;
    for (Index k = 1; k <= size(); ++k) {
        for (Index j = k; j > 0 && simplex.values[j] < simplex.values[j - 1]; --j) {
            std::swap(simplex.values[j], simplex.values[j - 1]);
            simplex.vertices.col(j).swap(simplex.vertices.col(j - 1));
        }
    }
}

bool NelderMead::is_small() const {
    const Simplex& simplex = report_.simplex;
    double extent = 0.0;
    for (Index k = 1; k <= size(); ++k) {
        extent =
            std::fmax(extent, (simplex.vertices.col(k) - simplex.vertices.col(0)).lpNorm<Eigen::Infinity>());
    }
    const double spread = simplex.values[size()] - simplex.values[0];
    return extent <= stop_.simplex_tolerance && spread <= stop_.simplex_tolerance;
}

void NelderMead::publish() {
    report_.position = report_.simplex.vertices.col(0);
    report_.value = report_.simplex.values[0];
}

}  // namespace core::optim
