//! Where things are on the canvas, and what a touch means there. All lengths are in mm, from the top left of the piece.

use creation::geometry::{Bounds, Point};
use creation::piece::{Content, Item, ItemBox, ItemId, Piece, drawing_bounds};

use super::board::{Laid, Target};

/// The part of the plane that the canvas shows: the piece, a margin, and room for its measures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// The rectangle shown.
    pub frame: Bounds,
    /// The piece's width.
    pub width: f64,
    /// The piece's height.
    pub height: f64,
}

impl View {
    /// The view of a piece of that size.
    pub fn of(width: f64, height: f64) -> Self {
        let longer = width.max(height);
        let (margin, measures) = (longer * 0.05, longer * 0.13);
        let frame = Bounds { left: -margin, top: -measures, right: width + measures, bottom: height + margin };
        Self { frame, width, height }
    }

    /// The `viewBox` of the drawing.
    pub fn view_box(&self) -> String {
        let Bounds { left, top, .. } = self.frame;
        format!("{left:.2} {top:.2} {:.2} {:.2}", self.frame.width(), self.frame.height())
    }

    /// The point at these fractions of the canvas.
    pub fn point(&self, x: f64, y: f64) -> Point {
        Point::new(self.frame.left + x * self.frame.width(), self.frame.top + y * self.frame.height())
    }

    /// Where a point is, in percent of the canvas's width and height.
    pub fn percent(&self, point: Point) -> (f64, f64) {
        let (x, y) = (point.x - self.frame.left, point.y - self.frame.top);
        (100.0 * x / self.frame.width(), 100.0 * y / self.frame.height())
    }

    /// How near a finger must come to be on something.
    pub fn reach(&self) -> f64 {
        self.frame.width() * 0.025
    }

    /// Whether a point is on the piece, roughly.
    pub fn is_on_piece(&self, point: Point) -> bool {
        (0.0..=self.width).contains(&point.x) && (0.0..=self.height).contains(&point.y)
    }
}

/// What is under a finger: holes first, then what lies on top.
pub fn under(laid: &Laid, view: &View, at: Point) -> Option<Target> {
    let reach = view.reach();
    let hole = laid.holes.iter().position(|hole| hole.centre.distance(at) <= hole.diameter / 2.0 + reach);
    hole.map(Target::Hole).or_else(|| {
        let item = laid.items.iter().rev().find(|item| !is_empty(item) && holds(&item.bounds.grown(reach), at));
        item.map(|item| Target::Item(item.id))
    })
}

/// Where the middle of something is, and the box around it.
pub fn place(laid: &Laid, target: Target) -> Option<(Point, Bounds)> {
    match target {
        Target::Item(id) => {
            let item = laid.items.iter().find(|item| item.id == id)?;
            Some((item.centre, item.bounds))
        }
        Target::Hole(rank) => {
            let hole = laid.holes.get(rank)?;
            Some((hole.centre, Bounds::around([hole.centre])?.grown(hole.diameter / 2.0)))
        }
    }
}

/// Where the middle of something is now: as the piece has it, else where the last preview arranged it.
pub fn middle(piece: &Piece<()>, laid: Option<&Laid>, target: Target) -> Option<Point> {
    let placed = match target {
        Target::Hole(rank) => piece.holes.get(rank)?.centre,
        Target::Item(id) => match piece.item(id)? {
            Item { content: Content::Drawing(strokes), .. } => drawing_bounds(strokes).map(|bounds| bounds.centre()),
            item => item.centre,
        },
    };
    placed.or_else(|| Some(place(laid?, target)?.0))
}

/// How large an item is now: as the piece has it, else as the last preview made it.
pub fn size(piece: &Piece<()>, laid: Option<&Laid>, id: ItemId) -> Option<f64> {
    let sized = match piece.item(id)? {
        Item { content: Content::Drawing(strokes), .. } => {
            drawing_bounds(strokes).map(|bounds| bounds.width().max(bounds.height()))
        }
        item => item.size,
    };
    sized.or_else(|| Some(laid?.items.iter().find(|item| item.id == id)?.size))
}

/// Whether an item shows nothing yet.
fn is_empty(item: &ItemBox) -> bool {
    item.bounds.width() <= 0.0 && item.bounds.height() <= 0.0
}

fn holds(bounds: &Bounds, at: Point) -> bool {
    (bounds.left..=bounds.right).contains(&at.x) && (bounds.top..=bounds.bottom).contains(&at.y)
}

#[cfg(test)]
mod tests {
    use super::*;
    use creation::piece::{Outline, PieceEdit, PlacedHole};

    fn keyring() -> Piece<()> {
        Piece::new(Outline::RoundedRectangle, 64.0, 32.0, ())
    }

    fn after(piece: &Piece<()>, edit: &PieceEdit) -> Piece<()> {
        let mut piece = piece.clone();
        piece.apply(edit, ());
        piece
    }

    fn laid() -> Laid {
        let item = |id, left: f64, right: f64| ItemBox {
            id,
            centre: Point::new(f64::midpoint(left, right), 15.0),
            size: 10.0,
            bounds: Bounds { left, top: 10.0, right, bottom: 20.0 },
        };
        Laid {
            width: 60.0,
            height: 30.0,
            items: vec![item(1, 10.0, 40.0), item(2, 35.0, 50.0), item(3, 20.0, 20.0)],
            holes: vec![PlacedHole { centre: Point::new(12.0, 15.0), diameter: 5.0 }],
        }
    }

    #[test]
    fn a_touch_finds_the_hole_first_then_what_lies_on_top() {
        let view = View::of(60.0, 30.0);
        let found = |x, y| under(&laid(), &view, Point::new(x, y));
        assert_eq!(found(12.0, 15.0), Some(Target::Hole(0)));
        assert_eq!(found(37.0, 15.0), Some(Target::Item(2)));
        assert_eq!(found(25.0, 15.0), Some(Target::Item(1)));
        assert_eq!(found(55.0, 5.0), None);
    }

    #[test]
    fn what_was_moved_is_where_the_document_says_even_before_it_is_drawn_again() {
        let piece = keyring();
        let drawn = laid();
        assert_eq!(middle(&piece, Some(&drawn), Target::Item(1)), Some(Point::new(25.0, 15.0)));
        assert_eq!(middle(&piece, None, Target::Item(1)), None);
        let moved = after(&piece, &PieceEdit::MoveItem { item: 1, centre: Point::new(30.0, 12.0) });
        assert_eq!(middle(&moved, Some(&drawn), Target::Item(1)), Some(Point::new(30.0, 12.0)));
        let grown = after(&moved, &PieceEdit::ResizeItem { item: 1, size: 12.0 });
        assert_eq!((size(&moved, Some(&drawn), 1), size(&grown, Some(&drawn), 1)), (Some(10.0), Some(12.0)));
    }

    #[test]
    fn a_drawing_is_where_its_strokes_are() {
        let points = vec![Point::new(10.0, 10.0), Point::new(15.0, 12.0), Point::new(20.0, 14.0)];
        let drawing = PieceEdit::AddStroke { item: None, points, width: 1.5 };
        let piece = after(&keyring(), &drawing);
        let id = piece.items.last().expect("the drawing").id;
        let found = middle(&piece, None, Target::Item(id)).expect("its middle");
        assert!(found.distance(Point::new(15.0, 12.0)) < 0.1);
        assert!(size(&piece, None, id).is_some_and(|size| (size - 10.0).abs() < 0.2));
    }

    #[test]
    fn fractions_of_the_canvas_and_points_of_the_piece_agree() {
        let view = View::of(60.0, 30.0);
        for (x, y) in [(0.0, 0.0), (0.5, 0.25), (1.0, 1.0)] {
            let (across, down) = view.percent(view.point(x, y));
            assert!((across - 100.0 * x).abs() < 1e-9 && (down - 100.0 * y).abs() < 1e-9);
        }
    }
}
