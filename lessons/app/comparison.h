#pragma once
// Two copies of a lesson, A and B, on one timeline. A is the page's own session, B belongs to the comparison.

#include "lessons/app/pending_work.h"
#include "lessons/app/session.h"

#include <memory>
#include <string>
#include <vector>

namespace lessons::app {

enum class Side { a, b };

class Comparison {
public:
    /// B starts as a copy of A. A must outlive the comparison.
    explicit Comparison(Session& a);
    ~Comparison();
    Comparison(const Comparison&) = delete;
    Comparison& operator=(const Comparison&) = delete;

    Session& a() { return *a_; }
    Session& b() { return *b_; }
    const Session& a() const { return *a_; }
    const Session& b() const { return *b_; }

    /// The copy that controls, links in the text and "restore" change.
    Session& edited() { return side == Side::a ? *a_ : *b_; }

    /// Brings B into these settings, at the step where the timeline stands.
    void set_b(const Settings& settings, std::vector<std::string>& problems);

    /// A's address, with what B is.
    Address address() const;

    /// A becomes B and B becomes A. `a` owns A before and after.
    void swap(std::unique_ptr<Session>& a);

    /// Ends the comparison and gives B to go on with alone.
    std::unique_ptr<Session> adopt();

    Side side = Side::b;
    PendingWork pending_b;

private:
    Session* a_;
    std::unique_ptr<Session> b_;
};

}  // namespace lessons::app
