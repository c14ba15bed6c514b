#include "lessons/lp/possible_run.h"

#include "core/lp/infeasibility.h"
#include "core/lp/unbounded_ray.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace lessons::possible {

namespace {

using core::Vector2;
using core::geometry::HalfPlane;
using core::geometry::Region;
using core::geometry::RegionVertex;

std::string unused_name(const std::string& wanted, const std::vector<Limit>& limits) {
    const auto is_taken = [&](const std::string& name) {
        return std::any_of(limits.begin(), limits.end(),
                           [&](const Limit& limit) { return limit.name == name; });
    };
    std::string name = wanted.empty() ? "limit " + std::to_string(limits.size() + 1) : wanted;
    for (int k = 2; is_taken(name); ++k) name = wanted + " " + std::to_string(k);
    return name;
}

Quarrel quarrel_in(const core::lp::LinearProgram& program) {
    Quarrel quarrel;
    for (const core::lp::ProgramNumber& bound : core::lp::find_quarrel(program).bounds) {
        const bool is_row = bound.kind != core::lp::ProgramNumber::Kind::kColumnLow;
        if (is_row) quarrel.limits.push_back(static_cast<std::size_t>(bound.index));
    }
    for (const core::lp::Relaxation& relaxed : core::lp::repair(program).relaxations)
        quarrel.repair.push_back({static_cast<std::size_t>(relaxed.bound.index), relaxed.amount});
    return quarrel;
}

}  // namespace

Run::Run(const Story& story, const Sheet& sheet) : story_(story), point_(sheet.point) {
    for (const std::string& text : sheet.limits) add_limit(story, text);
    for (int step = 0; step <= last_step(); ++step)
        regions_.push_back(core::geometry::intersect_half_planes(half_planes(step)));
    go_to(0);
}

void Run::add_limit(const Story& story, const std::string& text) {
    auto limit = read_limit(text, story.products);
    assert(limit.ok());
    Limit read = std::move(limit).value();
    StoryLimit told{.text = text, .unit = "", .reason = "You added this limit."};
    for (const StoryLimit& original : story.limits) {
        const auto known = read_limit(original.text, story.products);
        if (known->name == read.name) told = {text, original.unit, original.reason};
    }
    read.name = unused_name(read.name, limits_);
    limits_.push_back(std::move(read));
    told_.push_back(std::move(told));
}

void Run::go_to(int step) {
    step_ = std::clamp(step, 0, last_step());
    quarrel_.reset();
    ray_.reset();
    if (region().is_empty()) {
        quarrel_ = quarrel_in(program());
    } else if (!region().is_bounded && step_ > 0) {
        const core::lp::UnboundedRay ray = core::lp::unbounded_ray(program());
        if (ray.status == core::lp::LpStatus::kUnbounded) ray_ = Ray{ray.start, ray.direction};
    }
}

std::vector<HalfPlane> Run::half_planes(int step) const {
    std::vector<HalfPlane> all;
    for (std::size_t k = 0; k < static_cast<std::size_t>(step); ++k) all.push_back(limits_[k].half_plane());
    all.push_back({Vector2(-1.0, 0.0), 0.0});
    all.push_back({Vector2(0.0, -1.0), 0.0});
    return all;
}

core::lp::LinearProgram Run::program() const {
    core::lp::LinearProgram program;
    program.sense = core::lp::Sense::kMaximize;
    program.objective_name = "profit";
    program.objective_unit = "\u20ac";
    for (std::size_t j = 0; j < 2; ++j)
        program.columns.push_back({.name = story_.products[j], .cost = story_.profit[j]});
    for (std::size_t k = 0; k < static_cast<std::size_t>(step_); ++k) {
        const Limit& limit = limits_[k];
        program.rows.push_back(core::lp::make_row(limit.name, {limit.uses[0], limit.uses[1]},
                                                  limit.asks ? limit.bound : -core::kInfinity,
                                                  limit.asks ? core::kInfinity : limit.bound));
    }
    return program;
}

std::vector<std::size_t> Run::forbidden_by() const {
    std::vector<std::size_t> all;
    for (std::size_t k = 0; k < static_cast<std::size_t>(step_); ++k) {
        const double size = std::max(1.0, std::fabs(limits_[k].bound));
        if (limits_[k].spare(point_) < -1e-9 * size) all.push_back(k);
    }
    return all;
}

double area_of(const Region& region) {
    if (region.is_empty()) return 0.0;
    if (!region.is_bounded) return core::kInfinity;
    double twice = 0.0;
    for (std::size_t k = 0; k < region.vertices.size(); ++k) {
        const Vector2 a = region.vertices[k].point;
        const Vector2 b = region.vertices[(k + 1) % region.vertices.size()].point;
        twice += a.x() * b.y() - a.y() * b.x();
    }
    return 0.5 * std::fabs(twice);
}

std::optional<RegionVertex> hardest_corner(const Region& region, const Limit& limit) {
    const Vector2 normal = limit.half_plane().normal;
    for (const Vector2& ray : region.rays)
        if (normal.dot(ray) > 1e-12 * normal.norm()) return std::nullopt;
    const auto hardest = std::max_element(region.vertices.begin(), region.vertices.end(),
                                          [&](const RegionVertex& a, const RegionVertex& b) {
                                              return normal.dot(a.point) < normal.dot(b.point);
                                          });
    if (hardest == region.vertices.end()) return std::nullopt;
    return *hardest;
}

}  // namespace lessons::possible
