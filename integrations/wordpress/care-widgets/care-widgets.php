<?php
/**
 * Plugin Name: Care widgets
 * Description: Patient education as widgets: a block and a shortcode. Nothing leaves the page.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 * License URI: https://opensource.org/license/mit
 * Text Domain: care-widgets
 *
 * The MIT license is compatible with the GPL.
 */

defined( 'ABSPATH' ) || exit;

/** What the library's build has written of its elements and emergency numbers. */
function care_widgets_data() {
	static $data = null;
	if ( null === $data ) {
		$data = json_decode( (string) file_get_contents( __DIR__ . '/elements.json' ), true ); // phpcs:ignore WordPress.WP.AlternativeFunctions
		$data = is_array( $data ) ? $data : array();
	}
	return $data + array( 'elements' => array(), 'numbers' => array() );
}

/** The widgets, with the topic and the attributes of each. */
function care_widgets_table() {
	return care_widgets_data()['elements'];
}

/** The number of each region, the same as in the library: who reads GB must not be told 911. */
function care_widgets_numbers() {
	return care_widgets_data()['numbers'];
}

/** Runs a part of this plugin; whatever goes wrong in it, the post stands as it would without. */
function care_widgets_safely( $action, $otherwise ) {
	try {
		return $action();
	} catch ( \Throwable $error ) {
		error_log( 'Care widgets: ' . $error->getMessage() ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions
		return $otherwise;
	}
}

/**
 * Values as HTML writes them: a switch of the editor that is on is an empty attribute, one that is off is none.
 * A block whose JSON has a slip comes without values.
 */
function care_widgets_values( $given ) {
	$values = array();
	foreach ( is_array( $given ) ? $given : array() as $name => $value ) {
		if ( is_scalar( $value ) && false !== $value ) {
			$values[ $name ] = true === $value ? '' : (string) $value;
		}
	}
	return $values;
}

/**
 * What the site sets for all its widgets, also those of links and placeholders:
 * add_filter( 'care_widgets_settings', function () { return array( 'review-policy' => 'reviewed-only' ); } );
 */
function care_widgets_settings() {
	return care_widgets_safely(
		function () {
			return care_widgets_values( apply_filters( 'care_widgets_settings', array() ) );
		},
		// A policy that could not be asked for is the strict one.
		array( 'review-policy' => 'reviewed-only' )
	);
}

/** As meta elements, which survive a plugin that rewrites scripts. */
function care_widgets_meta() {
	foreach ( care_widgets_settings() as $name => $value ) {
		printf( '<meta name="care-widgets-%s" content="%s">' . "\n", esc_attr( $name ), esc_attr( $value ) );
	}
}
add_action( 'wp_head', 'care_widgets_meta', 1 );

/** What a visitor reads without the script when the author wrote nothing. */
function care_widgets_line( $given ) {
	$number = '';
	$region = 'US';
	// What the author gave comes before what the site has set, if it is one at all; the library refuses others as well.
	foreach ( array( care_widgets_settings(), $given ) as $values ) {
		$own = isset( $values['emergency-number'] ) ? trim( $values['emergency-number'] ) : '';
		if ( 1 === preg_match( '/^\+?[\d ().-]{2,24}$/D', $own ) && strlen( care_widgets_dialled( $own ) ) >= 2 ) {
			$number = $own;
		}
		if ( ! empty( $values['region'] ) && 1 === preg_match( '/^[a-z]{2}$/iD', trim( $values['region'] ) ) ) {
			$region = strtoupper( trim( $values['region'] ) );
		}
	}
	if ( '' === $number ) {
		foreach ( care_widgets_numbers() as $known => $regions ) {
			if ( in_array( $region, explode( ' ', $regions ), true ) ) {
				$number = (string) $known;
			}
		}
	}
	if ( '' === $number ) {
		return '<p><strong>' . esc_html__( 'In an emergency, call your local emergency number.', 'care-widgets' ) . '</strong></p>';
	}
	return sprintf(
		'<p><strong>%s <a href="tel:%s">%s</a>.</strong></p>',
		esc_html__( 'In an emergency, call', 'care-widgets' ),
		esc_attr( ( '+' === $number[0] ? '+' : '' ) . care_widgets_dialled( $number ) ),
		esc_html( $number )
	);
}

/** The digits of a telephone number. */
function care_widgets_dialled( $number ) {
	return str_replace( array( ' ', '(', ')', '.', '-', '+' ), '', $number );
}

/** What WordPress made of a text, or its plain words: patterns of WordPress give up on texts that are very long. */
function care_widgets_made( $made, $text ) {
	$words = trim( strip_tags( $text ) ); // phpcs:ignore WordPress.WP.AlternativeFunctions
	$lost  = ! is_string( $made ) || ( '' !== $words && '' === trim( strip_tags( $made ) ) ); // phpcs:ignore WordPress.WP.AlternativeFunctions
	return $lost ? esc_html( $words ) : $made;
}

/** The author's text: what WordPress allows in a post, whole, so that it cannot end outside the element. */
function care_widgets_text( $text ) {
	// Automatic paragraphs leave the end of one before the text and the start of one behind it.
	$text = trim( $text );
	foreach ( array( '</p>', '<br>', '<br/>', '<br />' ) as $end ) {
		if ( 0 === strpos( $text, $end ) ) {
			$text = substr( $text, strlen( $end ) );
			break;
		}
	}
	$text = trim( '<p>' === substr( $text, -3 ) ? substr( $text, 0, -3 ) : $text );
	$html = wp_kses_allowed_html( 'post' );
	foreach ( $html as $tag => $attributes ) {
		// The places of an element that take a page's own markup.
		$html[ $tag ] = array_merge( is_array( $attributes ) ? $attributes : array(), array( 'slot' => true ) );
	}
	$safe = care_widgets_made( wp_kses( $text, $html ), $text );
	return trim( care_widgets_made( force_balance_tags( care_widgets_made( wpautop( $safe ), $safe ) ), $safe ) );
}

/** Markup of one widget: only known attributes, everything escaped, and a text for visitors without the script. */
function care_widgets_render( $given, $fallback = '' ) {
	$given = care_widgets_values( $given );
	$plain = care_widgets_safely(
		function () use ( $given ) {
			return care_widgets_line( $given );
		},
		''
	);
	return care_widgets_safely(
		function () use ( $given, $fallback ) {
			return care_widgets_markup( $given, is_scalar( $fallback ) ? (string) $fallback : '' );
		},
		$plain . ( is_scalar( $fallback ) ? esc_html( strip_tags( (string) $fallback ) ) : '' ) // phpcs:ignore WordPress.WP.AlternativeFunctions
	);
}

function care_widgets_markup( $given, $fallback ) {
	$table = care_widgets_table();
	$name  = isset( $given['name'] ) ? strtolower( trim( $given['name'] ) ) : '';
	$text  = care_widgets_text( $fallback );
	if ( ! isset( $table[ $name ] ) ) {
		$hint = current_user_can( 'edit_posts' )
			? '<p>' . esc_html( sprintf( 'Care widgets: "%s" is not a widget. Known: %s.', $name, implode( ', ', array_keys( $table ) ) ) ) . '</p>'
			: '';
		return care_widgets_hold( care_widgets_line( $given ) . $text . $hint );
	}
	$attributes = '';
	foreach ( $table[ $name ]['attributes'] as $attribute ) {
		// A switch is on without a value, and the element itself knows which values are off. Elsewhere none is no attribute.
		if ( ! isset( $given[ $attribute ] ) || ( '' === $given[ $attribute ] && 'checklist' !== $attribute ) ) {
			continue;
		}
		// A bracket would start a shortcode inside the attribute.
		$attributes .= ' ' . $attribute . '="' . str_replace( array( '[', ']' ), array( '&#091;', '&#093;' ), esc_attr( $given[ $attribute ] ) ) . '"';
	}
	care_widgets_enqueue( $given );
	return care_widgets_hold( '<' . $name . $attributes . '>' . ( '' === $text ? care_widgets_line( $given ) : $text ) . '</' . $name . '>' );
}

/** What is held back while WordPress lays out a post; the depth counts posts inside posts. */
function &care_widgets_state() {
	static $state = array( 'depth' => 0, 'held' => array() );
	return $state;
}

/** An empty block in the widget's place, which automatic paragraphs go around; no author can guess its name. */
function care_widgets_hold( $html ) {
	$state = &care_widgets_state();
	if ( 0 === $state['depth'] ) {
		return $html;
	}
	$place                   = '<div data-care-widgets-held="' . wp_generate_uuid4() . '"></div>';
	$state['held'][ $place ] = $html;
	return $place;
}

/** Shortcodes come first, as WordPress does with its own embeds: paragraphs are made later. */
function care_widgets_before_layout( $content ) {
	global $shortcode_tags;
	$state = &care_widgets_state();
	++$state['depth'];
	if ( ! is_string( $content ) || false === strpos( $content, '[care_widget' ) ) {
		return $content;
	}
	// A doubled bracket shows the shortcode as text; WordPress takes the second one off later.
	$shown          = 'care-widgets-shown-' . wp_generate_uuid4();
	$content        = str_replace( '[[care_widget', $shown, $content );
	$all            = $shortcode_tags;
	$shortcode_tags = array( 'care_widget' => 'care_widgets_shortcode' ); // phpcs:ignore WordPress.WP.GlobalVariablesOverride
	$done           = care_widgets_safely(
		function () use ( $content ) {
			return do_shortcode( $content, true );
		},
		$content
	);
	$shortcode_tags = $all; // phpcs:ignore WordPress.WP.GlobalVariablesOverride
	return str_replace( $shown, '[[care_widget', is_string( $done ) ? $done : $content );
}
add_filter( 'the_content', 'care_widgets_before_layout', 8 );

/** Puts the widgets in their places, never inside a paragraph: their text may hold paragraphs and lists. */
function care_widgets_after_layout( $content ) {
	$state          = &care_widgets_state();
	$state['depth'] = max( 0, $state['depth'] - 1 );
	if ( ! is_string( $content ) || false === strpos( $content, 'data-care-widgets-held' ) ) {
		return $content;
	}
	$apart = care_widgets_safely(
		function () use ( $content ) {
			return care_widgets_apart( $content );
		},
		$content
	);
	return strtr( $apart, $state['held'] );
}

/**
 * Ends a paragraph before the place of a widget and starts it anew behind. By searching for strings, as a pattern
 * gives up on a paragraph that holds a picture's data, and what it gives then is no text at all.
 */
function care_widgets_apart( $content ) {
	$place = '<div data-care-widgets-held="';
	$done  = '';
	for ( $at = strpos( $content, $place ); false !== $at; $at = strpos( $content, $place ) ) {
		$before = substr( $content, 0, $at );
		$start  = -1;
		foreach ( array( '<p>', '<p ', "<p\t", "<p\n", "<p\r" ) as $opening ) {
			$found = strrpos( $before, $opening );
			$start = false === $found ? $start : max( $start, $found );
		}
		$ended = strrpos( $before, '</p>' );
		$close = strpos( $content, '</p>', $at );
		if ( $start < 0 || false === $close || ( false !== $ended && $ended > $start ) ) {
			$done   .= $before . $place;
			$content = substr( $content, $at + strlen( $place ) );
			continue;
		}
		$inside  = strpos( $content, '>', $start ) + 1;
		$tag     = substr( $content, $start, $inside - $start );
		$parts   = explode( $place, substr( $content, $inside, $close - $inside ) );
		$done   .= substr( $content, 0, $start ) . care_widgets_paragraph( $tag, array_shift( $parts ) );
		$content = substr( $content, $close + strlen( '</p>' ) );
		foreach ( $parts as $part ) {
			$end   = strpos( $part, '</div>' ) + strlen( '</div>' );
			$done .= $place . substr( $part, 0, $end ) . care_widgets_paragraph( $tag, substr( $part, $end ) );
		}
	}
	return $done . $content;
}

/** A part of a paragraph as one of its own, or nothing where it holds nothing. */
function care_widgets_paragraph( $tag, $part ) {
	$part = trim( $part );
	if ( '' === trim( str_replace( array( '<br>', '<br/>', '<br />', '&nbsp;' ), '', $part ) ) ) {
		return '';
	}
	$whole = $tag . $part . '</p>';
	return care_widgets_made( force_balance_tags( $whole ), $whole );
}
add_filter( 'the_content', 'care_widgets_after_layout', 12 );

/** The hash of each file of the library, from the list that comes with it. */
function care_widgets_hash( $file ) {
	static $hashes = null;
	if ( null === $hashes ) {
		$list   = __DIR__ . '/assets/integrity.json';
		$json   = is_readable( $list ) ? json_decode( (string) file_get_contents( $list ), true ) : array();
		$hashes = isset( $json['files'] ) && is_array( $json['files'] ) ? $json['files'] : array();
	}
	return isset( $hashes[ $file ] ) ? (string) $hashes[ $file ] : '';
}

/** The files that fit a language, from the closest to English; the other names of a language as in the library. */
function care_widgets_languages( $tag ) {
	$also  = array( 'zh' => 'zh-hans', 'zh-tw' => 'zh-hant', 'zh-hk' => 'zh-hant', 'zh-mo' => 'zh-hant', 'fil' => 'tl' );
	$parts = explode( '-', str_replace( '_', '-', strtolower( substr( $tag, 0, 35 ) ) ) );
	$chain = array();
	while ( $parts ) {
		$name    = sanitize_key( implode( '-', $parts ) );
		$chain[] = $name;
		if ( isset( $also[ $name ] ) ) {
			$chain[] = $also[ $name ];
		}
		array_pop( $parts );
	}
	$chain[] = 'en';
	return $chain;
}

/** The script, and the topics that a widget shows. Only on pages that have a widget. */
function care_widgets_enqueue( $given ) {
	$table = care_widgets_table();
	$name  = strtolower( trim( $given['name'] ) );
	$own   = empty( $given['topic'] ) ? $table[ $name ]['topic'] : sanitize_key( $given['topic'] );
	$chain = care_widgets_languages( empty( $given['lang'] ) ? get_bloginfo( 'language' ) : $given['lang'] );
	$files = array( 'care-widgets' => 'care-widgets.js' );
	foreach ( array_merge( array( 'interface', $own ), 'care-guide' === $name ? array( 'emergency' ) : array() ) as $topic ) {
		foreach ( $chain as $language ) {
			if ( is_readable( __DIR__ . "/assets/topics/$topic/$language.js" ) ) {
				$files[ "care-widgets-topic-$topic-$language" ] = "topics/$topic/$language.js";
				break;
			}
		}
	}
	foreach ( $files as $handle => $file ) {
		$hash = care_widgets_hash( $file );
		// A new file needs a new address: a cached old one would not fit the new hash, and be refused.
		$version = '' === $hash ? (string) @filemtime( __DIR__ . "/assets/$file" ) : substr( md5( $hash ), 0, 12 );
		wp_enqueue_script( $handle, plugins_url( "assets/$file", __FILE__ ), 'care-widgets' === $handle ? array() : array( 'care-widgets' ), $version, false );
	}
}

/** The widgets of a post's source: blocks, also inside others, and shortcodes. */
function care_widgets_of( $source ) {
	$found = array();
	if ( has_block( 'care-widgets/widget', $source ) ) {
		$blocks = parse_blocks( $source );
		while ( $blocks ) {
			$block = array_shift( $blocks );
			if ( 'care-widgets/widget' === $block['blockName'] && is_array( $block['attrs'] ) ) {
				$found[] = care_widgets_values( $block['attrs'] ) + array( 'name' => 'side-effect-list' );
			}
			$blocks = array_merge( $blocks, (array) $block['innerBlocks'] );
		}
	}
	if ( has_shortcode( $source, 'care_widget' ) && preg_match_all( '/' . get_shortcode_regex( array( 'care_widget' ) ) . '/', $source, $all, PREG_SET_ORDER ) ) {
		foreach ( $all as $one ) {
			if ( '[' !== $one[1] ) {
				$found[] = care_widgets_values( shortcode_parse_atts( $one[3] ) );
			}
		}
	}
	return $found;
}

/** In the head where it is known in time, so that the text does not move and the screener is there before a program. */
function care_widgets_head() {
	$post = is_singular() ? get_queried_object() : null;
	if ( ! $post instanceof WP_Post || post_password_required( $post ) ) {
		return;
	}
	$widgets = care_widgets_safely(
		function () use ( $post ) {
			return care_widgets_of( (string) $post->post_content );
		},
		array()
	);
	foreach ( $widgets as $given ) {
		if ( isset( $given['name'], care_widgets_table()[ strtolower( trim( $given['name'] ) ) ] ) ) {
			care_widgets_enqueue( $given );
		}
	}
}
add_action( 'wp_enqueue_scripts', 'care_widgets_head' );

/** The browser runs only the very files that came with the plugin. */
function care_widgets_tag( $tag, $handle, $src ) {
	$at = strrpos( $src, '/assets/' );
	if ( ( 'care-widgets' !== $handle && 0 !== strpos( $handle, 'care-widgets-topic-' ) ) || false === $at ) {
		return $tag;
	}
	$hash = care_widgets_hash( strtok( substr( $src, $at + strlen( '/assets/' ) ), '?' ) );
	$before = '' === $hash ? false : strpos( $tag, ' src=' );
	return false === $before ? $tag : substr_replace( $tag, ' integrity="' . esc_attr( $hash ) . '" crossorigin="anonymous"', $before, 0 );
}
add_filter( 'script_loader_tag', 'care_widgets_tag', 10, 3 );

/** [care_widget name="side-effect-list" treatment="chemotherapy"]Text without the script[/care_widget] */
function care_widgets_shortcode( $given, $content = '' ) {
	$given = is_array( $given ) ? $given : array();
	// [care_widget … checklist], as in HTML.
	if ( in_array( 'checklist', $given, true ) ) {
		$given['checklist'] = '';
	}
	return care_widgets_render( $given, (string) $content );
}
add_shortcode( 'care_widget', 'care_widgets_shortcode' );

/** The topics that came with the plugin, with the treatments and phases that the editor offers. */
function care_widgets_topics() {
	$topics = array();
	foreach ( glob( __DIR__ . '/assets/topics/*/en.json' ) ?: array() as $file ) { // phpcs:ignore Universal.Operators.DisallowShortTernary
		$pack = json_decode( (string) file_get_contents( $file ), true );
		$list = function ( $rows ) {
			$options = array();
			foreach ( is_array( $rows ) ? $rows : array() as $row ) {
				if ( isset( $row['id'], $row['name'] ) ) {
					$options[] = array( 'value' => $row['id'], 'label' => $row['name'] );
				}
			}
			return $options;
		};
		$topics[ basename( dirname( $file ) ) ] = array(
			'title'      => isset( $pack['title'] ) ? $pack['title'] : basename( dirname( $file ) ),
			'treatments' => $list( isset( $pack['treatments'] ) ? $pack['treatments'] : array() ),
			'phases'     => $list( isset( $pack['timeline']['phases'] ) ? $pack['timeline']['phases'] : array() ),
		);
	}
	return $topics;
}

/** The languages that came with the plugin, each by its own name. */
function care_widgets_language_names() {
	$names = array( array( 'value' => 'en', 'label' => 'English' ) );
	foreach ( glob( __DIR__ . '/assets/topics/interface/*.json' ) ?: array() as $file ) { // phpcs:ignore Universal.Operators.DisallowShortTernary
		$words = json_decode( (string) file_get_contents( $file ), true );
		if ( isset( $words['language'] ) ) {
			$names[] = array( 'value' => basename( $file, '.json' ), 'label' => $words['language'] );
		}
	}
	return $names;
}

function care_widgets_init() {
	$attributes = array(
		'name'     => array( 'type' => 'string', 'default' => 'side-effect-list' ),
		'fallback' => array( 'type' => 'string', 'default' => '' ),
	);
	foreach ( care_widgets_table() as $row ) {
		foreach ( $row['attributes'] as $attribute ) {
			$attributes[ $attribute ] = array( 'type' => 'checklist' === $attribute ? 'boolean' : 'string' );
		}
	}
	wp_register_script(
		'care-widgets-block',
		plugins_url( 'block.js', __FILE__ ),
		array( 'wp-blocks', 'wp-element', 'wp-components', 'wp-block-editor', 'wp-server-side-render', 'wp-i18n' ),
		(string) filemtime( __DIR__ . '/block.js' ),
		true
	);
	register_block_type(
		__DIR__,
		array(
			'attributes'      => $attributes,
			// Drawn on the server, so that it survives for authors whose HTML is filtered.
			'render_callback' => function ( $given, $content = '', $block = null ) {
				// With a slip in its JSON nobody can tell which widget it was: the number, and no other widget.
				if ( isset( $block->parsed_block ) && ! is_array( $block->parsed_block['attrs'] ) ) {
					$given = array( 'name' => __( 'a block whose settings cannot be read', 'care-widgets' ) );
				}
				return care_widgets_render( $given, isset( $given['fallback'] ) ? $given['fallback'] : '' );
			},
		)
	);
}
add_action( 'init', 'care_widgets_init' );

add_action(
	'enqueue_block_editor_assets',
	function () {
		$data = array( 'widgets' => care_widgets_table(), 'topics' => care_widgets_topics(), 'languages' => care_widgets_language_names() );
		wp_add_inline_script( 'care-widgets-block', 'window.careWidgetsBlock = ' . ( wp_json_encode( $data ) ?: '{}' ) . ';', 'before' );
	}
);
